package org.kapocs.desk.contact;

/**
 * How the newcomer may be reached, if they want to be.
 *
 * @param value the address, number or name there; empty for {@link Kind#NONE}
 * @param safe in their own words, when and how it is safe to write or call
 */
public record Reach(Kind kind, String value, String safe) {
    /** The longest address, number or name that is kept. */
    public static final int LONGEST = 200;

    public static final Reach NONE = new Reach(Kind.NONE, "", "");

    /** By what. Its name is the message {@code contact.reach.<NAME>}. */
    public enum Kind {
        NONE,
        EMAIL,
        PHONE,
        OTHER
    }
}
