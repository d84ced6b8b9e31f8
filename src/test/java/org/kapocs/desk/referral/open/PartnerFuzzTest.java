package org.kapocs.desk.referral.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.kapocs.desk.referral.ReferralLinks;
import org.kapocs.testing.Fuzz;
import org.springframework.mock.web.MockHttpServletRequest;

class PartnerFuzzTest {
    private static final ReferralLinks ASKED_FOR_NOTHING = mock(ReferralLinks.class, asked -> {
        throw new AssertionError("a signature was right");
    });

    @FuzzTest
    void a_cookie_that_we_did_not_sign_opens_no_referral(byte[] input) {
        var door = new PartnerDoor(
                ASKED_FOR_NOTHING,
                purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32),
                Clock.systemUTC());
        var request = new MockHttpServletRequest("GET", "/hu/referral");
        request.setCookies(new Cookie("kapocs-referral", Fuzz.text(input)));
        assertThat(door.recognise(request)).isEmpty();
    }
}
