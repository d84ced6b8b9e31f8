package org.kapocs.facts.client;

/**
 * What speaks for two records being one person's, and what against it. The points are set by hand, in the manner of
 * Fellegi and Sunter (A Theory for Record Linkage, 1969): how much rarer the sign is among strangers than in one person.
 */
public enum Sign {
    /** All words of a name of two or more, in whatever script and order. */
    NAME(40),
    /** All words of the shorter name stand in the longer, or one word is all of it. */
    NAME_PART(25),
    /** They are heard alike. */
    NAME_SOUND(20),
    BIRTH_DAY(40),
    /** Day and month were taken for each other. */
    BIRTH_TURNED(30),
    BIRTH_MONTH(25),
    BIRTH_YEAR(15),
    /** Both are known, and differ in more than was left out. */
    BIRTH_OTHER(-20),
    /** One telephone number, address or other way to reach them. */
    REACH(35),
    DISTRICT(5),
    /** Of one household, and called otherwise: twins are two people, however alike all else is. */
    HOUSEHOLD(-60);

    private final int points;

    Sign(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
