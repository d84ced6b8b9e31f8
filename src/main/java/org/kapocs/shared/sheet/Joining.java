package org.kapocs.shared.sheet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters: each becomes the character for its form beside its neighbours, where Unicode has one. The rules
 * are those of Unicode chapter 9.2; ICU's own shaping leaves out the letters that only Persian has.
 */
final class Joining {
    private static final Map<String, Map<Integer, Character>> FORMS = forms();
    private static final int LAM = 0x644;

    private Joining() {}

    static String joined(String text) {
        if (text.chars().noneMatch(sign -> sign >= 0x600 && sign < 0x780)) {
            return text;
        }
        int[] signs = text.codePoints().toArray();
        var joined = new StringBuilder();
        for (int at = 0; at < signs.length; at++) {
            boolean before = backward(signs[at]) && forward(neighbour(signs, at, -1));
            if (signs[at] == LAM && at + 1 < signs.length) {
                Character both = form(Character.toString(LAM) + Character.toString(signs[at + 1]), before, false);
                if (both != null) {
                    joined.append(both.charValue());
                    at++;
                    continue;
                }
            }
            boolean after = forward(signs[at]) && backward(neighbour(signs, at, 1));
            Character form = form(Character.toString(signs[at]), before, after);
            joined.append(form == null ? Character.toString(signs[at]) : form.toString());
        }
        return joined.toString();
    }

    /** Letters as they are written down, not as they are drawn when joined. */
    static String apart(String joined) {
        var letters = new StringBuilder();
        joined.codePoints()
                .forEach(sign -> letters.append(
                        drawn(sign)
                                ? Normalizer2.getNFKCInstance().normalize(Character.toString(sign))
                                : Character.toString(sign)));
        return letters.toString();
    }

    private static boolean drawn(int sign) {
        return sign >= 0xfb50 && sign <= 0xfdff || sign >= 0xfe70 && sign <= 0xfefc;
    }

    /** The nearest sign in that direction that is no mark upon another; 0 when there is none. */
    private static int neighbour(int[] signs, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < signs.length && type(signs[at]) == JoiningType.TRANSPARENT) {
            at += step;
        }
        return at < 0 || at >= signs.length ? 0 : signs[at];
    }

    /** Whether it joins to what follows. */
    private static boolean forward(int sign) {
        int type = type(sign);
        return type == JoiningType.DUAL_JOINING || type == JoiningType.LEFT_JOINING || type == JoiningType.JOIN_CAUSING;
    }

    /** Whether it joins to what comes before. */
    private static boolean backward(int sign) {
        int type = type(sign);
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.RIGHT_JOINING
                || type == JoiningType.JOIN_CAUSING;
    }

    private static int type(int sign) {
        return UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE);
    }

    private static @Nullable Character form(String letters, boolean before, boolean after) {
        int form = before
                ? after ? DecompositionType.MEDIAL : DecompositionType.FINAL
                : after ? DecompositionType.INITIAL : DecompositionType.ISOLATED;
        return FORMS.getOrDefault(letters, Map.of()).get(form);
    }

    /** The forms of each letter, and of lam with alef, that Unicode has characters for. */
    private static Map<String, Map<Integer, Character>> forms() {
        var forms = new HashMap<String, Map<Integer, Character>>();
        for (char sign = 0xfb50; sign <= 0xfefc; sign++) {
            String letters = drawn(sign) ? Normalizer2.getNFKCInstance().normalize(Character.toString(sign)) : "";
            boolean one = letters.length() == 1 || letters.length() == 2 && sign >= 0xfef5;
            if (one && letters.charAt(0) != ' ') {
                forms.computeIfAbsent(letters, _ -> new HashMap<>())
                        .putIfAbsent(UCharacter.getIntPropertyValue(sign, UProperty.DECOMPOSITION_TYPE), sign);
            }
        }
        return forms;
    }
}
