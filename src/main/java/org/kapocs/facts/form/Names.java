package org.kapocs.facts.form;

/** Names that can stand in a form's tree: those of XML, without a colon. */
final class Names {
    private static final int LONGEST = 100;

    private Names() {}

    static boolean valid(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && first(name.charAt(0))
                && name.chars().allMatch(c -> first((char) c) || c >= '0' && c <= '9' || c == '-' || c == '.');
    }

    private static boolean first(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xc0 && Character.isLetter(c);
    }
}
