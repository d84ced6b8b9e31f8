package org.kapocs.facts.form;

/** Writes text so that XML takes it for text; what XML has no way to write is left out. */
final class Xml {
    private static final char FIRST_WRITABLE = 0x20;

    private Xml() {}

    static StringBuilder escaped(StringBuilder xml, String text) {
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case '\t' -> xml.append("&#9;");
                default -> {
                    if (c >= FIRST_WRITABLE && c != 0xfffe && c != 0xffff && !alone(text, n)) {
                        xml.append(c);
                    }
                }
            }
        }
        return xml;
    }

    /** Half of a letter that has two. */
    private static boolean alone(String text, int n) {
        char c = text.charAt(n);
        return Character.isHighSurrogate(c) && (n + 1 == text.length() || !Character.isLowSurrogate(text.charAt(n + 1)))
                || Character.isLowSurrogate(c) && (n == 0 || !Character.isHighSurrogate(text.charAt(n - 1)));
    }
}
