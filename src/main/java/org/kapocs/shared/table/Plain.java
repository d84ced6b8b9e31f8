package org.kapocs.shared.table;

/** Text as a cell can hold it. */
final class Plain {
    /** More than this no cell of a spreadsheet holds, in units of UTF-16. */
    static final int MOST = 32_767;

    /** Signs with which spreadsheets begin a formula, and their wide and small forms. */
    private static final String FORMULA = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    /** What may stand between cells, whichever of them somebody's spreadsheet goes by. */
    private static final String SEPARATORS = ",;|";

    private Plain() {}

    /**
     * On one line, without what is no writing and without what turns the direction of the text around it.
     *
     * @param cut said at the end of a text that is too long for a cell
     */
    static String of(String text, String cut) {
        var plain = new StringBuilder(Math.min(text.length(), MOST));
        text.codePoints().forEach(sign -> {
            if (isSpace(sign)) {
                if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!isNoWriting(sign)) {
                plain.appendCodePoint(sign);
            }
        });
        String line = plain.toString().strip();
        if (line.length() <= MOST) {
            return line;
        }
        int end = MOST - cut.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + cut;
    }

    private static boolean isSpace(int sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r' || sign == 0x85 || sign == 0x2028 || sign == 0x2029;
    }

    private static boolean isNoWriting(int sign) {
        return Character.getType(sign) == Character.CONTROL
                || Character.getType(sign) == Character.SURROGATE
                || (sign & 0xFFFE) == 0xFFFE
                || sign == 0xFEFF
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
    }

    /** Whether a spreadsheet that is given this as a cell might take it for a formula. */
    static boolean beginsFormula(String line) {
        return isFormula(line, 0);
    }

    /**
     * With an apostrophe before whatever a spreadsheet would take for a formula: at its beginning, and after what another
     * spreadsheet takes for the end of a cell.
     */
    static String harmless(String line) {
        var safe = new StringBuilder(line.length() + 2);
        boolean begins = true;
        for (int at = 0; at < line.length(); at++) {
            if (begins && isFormula(line, at)) {
                safe.append('\'');
            }
            safe.append(line.charAt(at));
            begins = SEPARATORS.indexOf(line.charAt(at)) >= 0;
        }
        return safe.toString();
    }

    /** Blanks, quotes and what is not seen do not keep a formula from being one. */
    private static boolean isFormula(String line, int from) {
        int at = from;
        while (at < line.length() && isPassedOver(line.charAt(at))) {
            at++;
        }
        return at < line.length() && FORMULA.indexOf(line.charAt(at)) >= 0;
    }

    private static boolean isPassedOver(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || sign == '"'
                || sign == '\'';
    }
}
