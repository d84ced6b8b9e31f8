package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    /** RFC 6238, appendix B, the vectors of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void shows_the_codes_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    }

    @Test
    void accepts_the_code_of_now_and_of_the_neighbouring_steps_only() {
        for (long step = STEP - 3; step <= STEP + 3; step++) {
            boolean accepted =
                    Totp.accepted(SECRET, Totp.code(SECRET, step, 6), NOW, 0).isPresent();
            assertThat(accepted).as("step %d", step - STEP).isEqualTo(Math.abs(step - STEP) <= 1);
        }
    }

    @Test
    void does_not_accept_a_code_twice_nor_an_earlier_one_after_it() {
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP, 6), NOW, 0)).isEqualTo(OptionalLong.of(STEP));
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP, 6), NOW, STEP)).isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP - 1, 6), NOW, STEP))
                .isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP + 1, 6), NOW, STEP))
                .isEqualTo(OptionalLong.of(STEP + 1));
    }

    @Test
    void a_code_accepted_while_the_clock_was_ahead_locks_nobody_out_when_it_is_put_right() {
        long ahead = STEP + 2_880;
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP, 6), NOW, ahead))
                .isEqualTo(OptionalLong.of(STEP));
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, ahead, 6), NOW, ahead))
                .isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP, 6), NOW, STEP + 3))
                .isEmpty();
    }

    @Test
    void writes_the_secret_as_people_type_it() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
