package org.kapocs.shared.notification;

import java.util.Map;
import java.util.regex.Pattern;
import org.kapocs.shared.language.Language;

/**
 * A letter to somebody outside, in their language.
 *
 * @param to an e-mail address
 * @param subjectKey the message that is its subject
 * @param bodyKey the message that is its text; the house adds who writes
 * @param values the arguments of both messages; a link comes from {@link Letters#link(String)}
 * @param dedupKey {@code <kind>:<id>:<occasion>}, such as {@code referral:0198…:asked.1}; a second letter with the same
 *     key is not written. It is kept in the clear and must name nobody
 */
public record Letter(
        String to, Language language, String subjectKey, String bodyKey, Map<String, Object> values, String dedupKey) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\p{Cntrl}]{1,190}");

    public Letter {
        values = Map.copyOf(values);
        if (dedupKey.indexOf(':') < 1 || dedupKey.indexOf('@') >= 0) {
            throw new IllegalArgumentException("a letter's key is <kind>:<id>:<occasion>");
        }
    }

    /** Whether this can be an address at all. */
    public static boolean canBeSentTo(String address) {
        return ADDRESS.matcher(address).matches();
    }

    String kind() {
        return dedupKey.substring(0, dedupKey.indexOf(':'));
    }
}
