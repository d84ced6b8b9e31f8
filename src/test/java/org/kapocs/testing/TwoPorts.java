package org.kapocs.testing;

import java.net.CookieManager;

/** One person's browser before two nodes: the cookies of either go to both, as behind a proxy. */
public final class TwoPorts {
    private final Browser first;
    private final Browser second;

    public TwoPorts(int first, int second) {
        var cookies = new CookieManager();
        this.first = new Browser(first, cookies);
        this.second = new Browser(second, cookies);
    }

    /** @param n even for the first, odd for the second */
    public Browser at(int n) {
        return n % 2 == 0 ? first : second;
    }
}
