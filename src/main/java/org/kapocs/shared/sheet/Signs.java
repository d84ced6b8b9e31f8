package org.kapocs.shared.sheet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/** What of a typed text can stand on paper. */
final class Signs {
    /** Stands for what cannot be shown. */
    static final String SUBSTITUTE = "\u25a1";

    /** A paragraph ends at each of these, as Unicode has it: laying a line across one fails. */
    private static final String BREAK = "\\R";

    private static final int ZWNJ = 0x200c;
    private static final int ZWJ = 0x200d;

    private Signs() {}

    /**
     * The text composed, as fonts have it, without control characters: those of direction would turn what stands
     * beside it. Joiners stay, because Persian is spelt with them. Half a character becomes the substitute.
     */
    static String clean(String typed) {
        var kept = new StringBuilder();
        Normalizer2.getNFCInstance()
                .normalize(typed.replaceAll(BREAK, "\n"))
                .codePoints()
                .forEach(sign -> {
                    if (sign == '\t') {
                        kept.append(' ');
                    } else if (Character.isBmpCodePoint(sign) && Character.isSurrogate((char) sign)) {
                        kept.append(SUBSTITUTE);
                    } else if (sign == '\n' || sign == ZWNJ || sign == ZWJ || seen(sign)) {
                        kept.appendCodePoint(sign);
                    }
                });
        return kept.toString().strip();
    }

    private static boolean seen(int sign) {
        return !UCharacter.isISOControl(sign)
                && !UCharacter.hasBinaryProperty(sign, UProperty.BIDI_CONTROL)
                && !UCharacter.hasBinaryProperty(sign, UProperty.NONCHARACTER_CODE_POINT)
                && !unseen(sign);
    }

    /** Whether it leaves no trace where nothing can show it. */
    static boolean unseen(int sign) {
        return UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether it stands upon the letter before it. */
    static boolean mark(int sign) {
        int type = UCharacter.getType(sign);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /** Words of one direction without the signs that gave it to them. */
    static String undirected(String words) {
        var kept = new StringBuilder();
        words.codePoints()
                .filter(sign -> !UCharacter.hasBinaryProperty(sign, UProperty.BIDI_CONTROL))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
