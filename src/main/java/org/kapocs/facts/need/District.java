package org.kapocs.facts.need;

/**
 * A district of Budapest.
 *
 * @param number 1 to 23
 * @param numeral as people write it, such as {@code VIII.}
 * @param name its Hungarian name; a district without one is called by its numeral
 * @param latitude of its middle, in degrees
 * @param longitude of its middle, in degrees
 */
public record District(int number, String numeral, String name, double latitude, double longitude) {

    /** What it is called in every language, such as {@code VIII. Józsefváros}. */
    public String label() {
        return name.startsWith(numeral) ? name : numeral + " " + name;
    }
}
