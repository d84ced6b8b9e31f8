package org.kapocs.shared.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after signing in: a staff page of ours and nothing else, whatever a link says. */
public final class Onward {
    private static final int LONGEST = 2_000;

    /** Possessive, or an address of many parts would use up the stack. */
    private static final Pattern OURS =
            Pattern.compile("/staff(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)*+(?:\\?[A-Za-z0-9._~=&%+-]*+)?");

    private Onward() {}

    public static String of(String next) {
        return next.length() <= LONGEST && OURS.matcher(next).matches() ? next : "/staff";
    }

    public static String query(String next) {
        String onward = of(next);
        return onward.equals("/staff") ? "" : "?next=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
    }
}
