package org.kapocs.shared.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept: Argon2id with the parameters that OWASP asks for. */
@Component
class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Of a password that nobody has: made here, it would cost each start a tenth of a second. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$LOfeJs8YUgdRLDw1WZOGcw$" + "XYazY5ptpvqbXto+Z6dAk/NktTQLcrsuRRTh/Zq3hi8";

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Set<String> common = common();

    /** Each check takes 19 MiB: more than four at a time would let a crowd of guesses fill the memory. */
    private final Semaphore atOnce = new Semaphore(4);

    String hash(String password) {
        return oneOfFew(() -> argon.encode(normal(password)));
    }

    /** Whether this is the password. Takes as long when there is none to compare with. */
    boolean matches(String password, @Nullable String hash) {
        boolean usable = password.length() <= LONGEST;
        String against = hash == null || !usable ? NOBODYS : hash;
        return oneOfFew(() -> argon.matches(usable ? normal(password) : "", against)) && hash != null && usable;
    }

    /** The message key of why this password is not taken; empty when it is good. */
    Optional<String> objection(String password, String name, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.password.long");
        }
        String folded = folded(password);
        boolean own = own(email.split("@", 2)[0], folded) || own(name, folded);
        return isCommon(password, folded) || own || LeakedPasswords.hold(password, folded)
                ? Optional.of("access.password.common")
                : Optional.empty();
    }

    private boolean isCommon(String password, String folded) {
        return password.chars().distinct().count() < 5
                || common.contains(folded)
                || isRun(password)
                || isRepeated(folded.length() < 4 ? password : folded)
                || common.stream().anyMatch(word -> isMadeOf(word, folded));
    }

    /** That word again and again, or that word and another common one. */
    private boolean isMadeOf(String word, String folded) {
        return folded.contains(word) && folded.replace(word, "").isEmpty()
                || folded.startsWith(word) && common.contains(folded.substring(word.length()));
    }

    /** The name of the person, whatever is put around it. */
    private static boolean own(String word, String folded) {
        String plain = folded(word);
        return plain.length() >= 4
                && folded.contains(plain)
                && folded.replace(plain, "").length() < 4;
    }

    /** What is left of a password when the usual ornaments are taken off: case, accents, digits for letters, 1234!. */
    static String folded(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("^[^\\p{L}]+|(?<=\\p{L})[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
    }

    /** Every character follows the one before, as in 123456789012 or abcdefghijkl. */
    private static boolean isRun(String password) {
        int even = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            even += Math.abs(step) <= 1 || Math.abs(step) == 9 ? 1 : 0;
        }
        return even >= password.length() - 2;
    }

    private static boolean isRepeated(String folded) {
        return folded.matches("(.{1,5})\\1+");
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T oneOfFew(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private static Set<String> common() {
        try (var words = Objects.requireNonNull(Passwords.class.getResourceAsStream("/access/common-passwords.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Passwords::folded)
                    .filter(word -> word.length() >= 4)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
