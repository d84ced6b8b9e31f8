package org.kapocs.testing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What targets of the fuzzer have in common. */
public final class Fuzz {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\x00].*");

    private Fuzz() {}

    /** The input as text; what is no UTF-8 becomes the sign for that. Seeds can so be read and written by people. */
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** The parts of the input between line breaks; missing ones are empty. */
    public static String[] lines(byte[] input, int many) {
        String[] given = text(input).split("\n", many);
        String[] all = new String[many];
        for (int i = 0; i < many; i++) {
            all[i] = i < given.length ? given[i] : "";
        }
        return all;
    }

    /** Whether a spreadsheet would run this cell. */
    public static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }
}
