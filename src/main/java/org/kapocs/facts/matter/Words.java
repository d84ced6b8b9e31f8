package org.kapocs.facts.matter;

/**
 * What one should know of a matter, in one language.
 *
 * @param authority who is competent
 * @param bring what to bring, one thing on each line
 * @param time how long it usually takes
 */
public record Words(String authority, String bring, String time, String fee) {
    static final Words NONE = new Words("", "", "", "");

    /** What to bring, thing by thing. */
    public java.util.List<String> things() {
        return bring.lines().filter(line -> !line.isBlank()).toList();
    }
}
