package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"1qaz2wsx3edc", "Sonyericsson!99", "QAZwsxEDCrfv", "2026_sunshine_2026", "Liverpool123456"})
    void does_not_take_what_leaked_elsewhere(String password) {
        assertThat(passwords.objection(password, "Minta Anna", "minta.anna@example.org"))
                .contains("access.password.common");
    }

    @Test
    @Timeout(10)
    void a_password_without_end_is_not_thought_about_without_end() {
        assertThat(Passwords.folded("a" + "1".repeat(300_000) + "b1"))
                .isEqualTo("allb".replace("ll", "l".repeat(300_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "Jelszó12345678",
                "Budapest2026!!",
                "123456789012",
                "abcdefghijklm",
                "aaaaaaaaaaaa",
                "abababababab",
                "qwertzuiop123",
                "iloveyoupassword",
                "correcthorsebatterystaple",
                "szeretlekszeretlek",
                "Minta Anna 2026",
                "minta.anna.1999",
                "000000000000",
                "!!!!!!!!!!!!"
            })
    void does_not_take_what_everybody_guesses_first(String password) {
        assertThat(passwords.objection(password, "Minta Anna", "minta.anna@example.org"))
                .contains("access.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nine grey herons wade",
                "kilenc szürke gém gázol",
                "xK7#qv2Lm9!z",
                "девять серых цапель",
                "دوازده پرنده خاکستری",
                "Budapest felett kilenc gém",
                "928374650192"
            })
    void takes_words_in_any_script(String password) {
        assertThat(passwords.objection(password, "Minta Anna", "minta.anna@example.org"))
                .isEmpty();
    }

    @Test
    void wants_twelve_characters_and_at_most_128() {
        assertThat(passwords.objection("xK7#qv2Lm9!", "a", "b")).contains("access.password.short");
        assertThat(passwords.objection("xK7#qv2L".repeat(17), "a", "b")).contains("access.password.long");
    }

    @Test
    void knows_a_password_again_however_its_accents_were_typed() {
        String hash = passwords.hash("kilenc szürke gém");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("kilenc szu\u0308rke ge\u0301m", hash)).isTrue();
        assertThat(passwords.matches("kilenc szurke gem", hash)).isFalse();
    }

    @Test
    void comparing_with_nobodys_takes_as_long_as_with_somebodys() {
        assertThat(passwords.matches("nobody has this password", Passwords.NOBODYS))
                .isTrue();
        assertThat(settings(Passwords.NOBODYS)).isEqualTo(settings(passwords.hash("nine grey herons wade")));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(passwords.hash("nine grey herons wade"));
    }

    private static String settings(String hash) {
        return hash.substring(0, hash.indexOf("p=1$"));
    }

    @Test
    void nobody_has_the_password_of_nobody() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
        assertThat(passwords.matches("x".repeat(10_000), passwords.hash("nine grey herons wade")))
                .isFalse();
    }
}
