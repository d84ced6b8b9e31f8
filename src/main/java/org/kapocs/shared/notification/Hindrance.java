package org.kapocs.shared.notification;

/** What stood in the way of a letter. Says nothing about whom it was for. */
public enum Hindrance {
    /** The mail server did not answer, or not in time. */
    UNREACHABLE,
    /** The mail server did not accept the house's own sign-in. */
    SIGN_IN,
    /** The mail server asked to try later. */
    BUSY,
    /** The mail server refused the recipient or the letter for good. */
    REFUSED,
    /** The address cannot be written to. */
    ADDRESS,
    /** Its envelope cannot be opened: damaged, or sealed under another key. */
    UNREADABLE,
    /** A fault in the house itself. */
    FAULT;

    /** Whether trying again by itself makes no sense. */
    boolean forGood() {
        return this == REFUSED || this == ADDRESS || this == UNREADABLE;
    }

    /** Whether every other letter would meet it too. */
    boolean forAll() {
        return this == UNREACHABLE || this == SIGN_IN;
    }

    /** The message that says it. */
    public String key() {
        return "notification.hindrance." + name();
    }
}
