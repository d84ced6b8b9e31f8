package org.kapocs.shared.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;

class ProviderTest extends AtCityLogin {
    @Test
    void the_city_says_who_it_is_and_the_house_asks_for_the_second_factor() throws Exception {
        assertThat(browser.get("/staff/sign-in?next=/staff/me/sessions").body())
                .contains("href=\"/staff/sign-in/provider?next=%2Fstaff%2Fme%2Fsessions\"");
        var back = comesBack(claims -> {});
        assertThat(back.location()).isEqualTo("/staff/sign-in/code?next=%2Fstaff%2Fme%2Fsessions");
        assertThat(isIn()).as("half-way is not in").isFalse();
        browser.post("/staff/sign-in/code", "code", staff.code());
        assertThat(isIn()).isTrue();
        assertThat(traces(officer)).containsSubsequence("provider.bound", "account.signed-in");
        assertThat(rolesOf(officer)).containsExactly(Role.DESK_OFFICER);
    }

    @Test
    void two_factors_of_the_city_are_enough() throws Exception {
        List<Consumer<JWTClaimsSet.Builder>> strong = List.of(
                claims -> claims.claim("amr", List.of("pwd", "mfa")), claims -> claims.claim("acr", "platinum"));
        for (var more : strong) {
            browser = new Browser(port);
            assertThat(comesBack(more).location()).isEqualTo("/staff/me/sessions");
            assertThat(isIn()).isTrue();
        }
        browser = new Browser(port);
        assertThat(comesBack(claims -> claims.claim("acr", "1").claim("amr", List.of("otp")))
                        .location())
                .as("one is not")
                .startsWith("/staff/sign-in/code");
        assertThat(traces(officer)).contains("provider.bound", "provider.right");
    }

    @Test
    void new_keys_are_fetched_and_a_provider_that_is_away_keeps_nobody_out() throws Exception {
        comesBack(claims -> {});
        LOGIN.changesKeys();
        assertThat(comesBack(claims -> {}).status()).isEqualTo(303);
        clock.forward(Duration.ofHours(1));
        LOGIN.calledInstead = "https://evil.example.org";
        assertThat(browser.get("/staff/sign-in/provider").status())
                .as("calls itself another")
                .isEqualTo(503);
        LOGIN.calledInstead = "";
        LOGIN.away = true;
        try {
            var away = browser.get("/staff/sign-in/provider");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.body()).contains("jelszóval és kóddal");
            assertThat(staff.browser(port, officer).get("/staff/me/sessions").status())
                    .isEqualTo(200);
        } finally {
            LOGIN.away = false;
        }
    }
}
