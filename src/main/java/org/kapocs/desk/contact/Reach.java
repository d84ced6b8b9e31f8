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

    /** The shortest number that somebody can be called by from elsewhere, and the longest that there is (E.164), digits of it. */
    private static final int SHORTEST_NUMBER = 6;

    private static final int LONGEST_NUMBER = 15;

    /** Whether a telephone number can be meant: digits of any script, with the marks that people write between them. */
    public static boolean canBeCalled(String number) {
        long digits = number.codePoints().filter(Character::isDigit).count();
        return digits >= SHORTEST_NUMBER && digits <= LONGEST_NUMBER && number.matches("[\\p{Nd}\\p{Cf} +()/.\\-–]+");
    }

    /** By what. Its name is the message {@code contact.reach.<NAME>}. */
    public enum Kind {
        NONE,
        EMAIL,
        PHONE,
        OTHER
    }
}
