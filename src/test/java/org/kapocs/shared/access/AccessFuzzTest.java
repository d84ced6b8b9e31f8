package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.kapocs.shared.web.Secrets;
import org.kapocs.testing.Fuzz;

/** What somebody shows to be let in. */
class AccessFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Secrets SECRETS = purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32);
    private static final Passwords PASSWORDS = new Passwords();

    @FuzzTest
    void only_the_codes_of_these_moments_are_accepted(byte[] input) {
        String code = Fuzz.text(input);
        List<String> right = List.of(
                Totp.codeAt(SECRET, NOW.minusSeconds(30)),
                Totp.codeAt(SECRET, NOW),
                Totp.codeAt(SECRET, NOW.plusSeconds(30)));
        assertThat(Totp.accepted(SECRET, code, NOW, 0).isPresent()).isEqualTo(right.contains(code));
    }

    @FuzzTest
    void an_invitation_that_we_did_not_make_leads_nowhere(byte[] input) {
        // Without a database: a proof that was right would ask it.
        var invitations = new Invitations(null, SECRETS, Clock.systemUTC());
        assertThat(invitations.of(Fuzz.text(input))).isEmpty();
    }

    @FuzzTest
    void any_password_is_judged_and_one_of_its_owner_is_not_good(byte[] input) {
        String[] typed = Fuzz.lines(input, 3);
        PASSWORDS.objection(typed[0], typed[1], typed[2]);
        assertThat(PASSWORDS.objection(typed[0], typed[0], typed[2])).isPresent();
        if (typed[0].length() > 128) {
            assertThat(PASSWORDS.objection(typed[0], typed[1], typed[2])).isPresent();
        }
    }
}
