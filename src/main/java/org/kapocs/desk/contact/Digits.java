package org.kapocs.desk.contact;

/** Digits as people have them on their keyboards. */
final class Digits {
    private Digits() {}

    /** The text with the digits of every script as 0 to 9. */
    static String ascii(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Character.isDigit(sign)) {
                plain.append(Character.digit(sign, 10));
            } else {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }
}
