package org.kapocs.matrix;

/**
 * An answer, in which the words of many stories are looked for: most of these begin alike, so what follows each such
 * beginning is taken out once, and there is little to look through for the rest.
 */
record Heard(String text, String canaries) {
    private static final String ALIKE = "anari";
    private static final int LONGEST = 80;

    static Heard of(String text) {
        var canaries = new StringBuilder();
        for (int at = text.indexOf(ALIKE); at >= 0; at = text.indexOf(ALIKE, at + ALIKE.length())) {
            canaries.append(text, Math.max(0, at - 1), Math.min(text.length(), at + LONGEST))
                    .append('\n');
        }
        return new Heard(text, canaries.toString());
    }

    boolean contains(String word) {
        boolean alike = word.startsWith(ALIKE, 1) && word.length() <= LONGEST && word.indexOf('\n') < 0;
        return (alike ? canaries : text).contains(word);
    }
}
