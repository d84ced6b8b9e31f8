package org.kapocs.shared.provider;

/** What the provider, or who calls itself so, has sent does not count. */
class Untrusted extends RuntimeException {
    Untrusted(String why) {
        super(why, null, false, false);
    }
}
