package org.kapocs.shared.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The most frequent passwords of public leaks, of eight and more characters. Read when the first password is chosen. */
final class LeakedPasswords {
    private static final String ALL = read();

    private LeakedPasswords() {}

    /** Whether the password is one of them as it stands, or without its ornaments. */
    static boolean hold(String password, String folded) {
        return has(password.toLowerCase(Locale.ROOT)) || has(folded);
    }

    private static boolean has(String word) {
        return word.indexOf('\n') < 0 && ALL.contains("\n" + word + "\n");
    }

    private static String read() {
        try (var words =
                Objects.requireNonNull(LeakedPasswords.class.getResourceAsStream("/access/leaked-passwords.txt"))) {
            return "\n" + new String(words.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
