package org.kapocs.desk.takeover;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What looks like a way to reach somebody. */
final class Reachable {
    private static final Predicate<String> TELEPHONE =
            Pattern.compile("[+0][0-9 ()/-]{7,20}").asMatchPredicate();

    private Reachable() {}

    static boolean byMail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && text.indexOf('.', at) > at + 1
                && !text.endsWith(".")
                && text.chars().noneMatch(Character::isWhitespace);
    }

    static boolean byTelephone(String text) {
        return TELEPHONE.test(text);
    }
}
