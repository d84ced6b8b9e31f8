package org.kapocs.shared.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;

class ProviderRefusalTest extends AtCityLogin {
    @Test
    void a_token_that_is_not_the_answer_of_the_city_to_us_is_refused() throws Exception {
        var now = clock.instant();
        refused("another nonce", claims -> claims.claim("nonce", "another"));
        refused("no nonce", claims -> claims.claim("nonce", null));
        refused("another issuer", claims -> claims.issuer("https://evil.example.org"));
        refused("for another", claims -> claims.audience("another"));
        refused(
                "for us and another, made for them",
                claims -> claims.audience(List.of(CityLogin.CLIENT, "another")).claim("azp", "another"));
        refused("for several, made for nobody", claims -> claims.audience(List.of(CityLogin.CLIENT, "another")));
        refused("over", claims -> claims.expirationTime(Date.from(now.minusSeconds(120))));
        refused("without an end", claims -> claims.expirationTime(null));
        refused("nobody's", claims -> claims.subject(null));
        refusedAs("unsigned", CityLogin::unsigned);
        refusedAs("signed with our secret", claims -> {
            try {
                return CityLogin.signedWithTheSecret(claims);
            } catch (com.nimbusds.jose.JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        refusedAs("signed by another", LOGIN::forged);
        refusedAs("no token", _ -> "x.y.z");
        assertThat(comesBack(claims -> {}).location())
                .as("and then the right one")
                .startsWith("/staff/sign-in/code");
    }

    @Test
    void an_answer_that_was_not_asked_for_here_is_not_even_fetched() throws Exception {
        Map<String, String> question = goes();
        String code = LOGIN.code(LOGIN.signed(claims(question).build()), question);
        var thief = new Browser(port);
        assertThat(thief.get("/staff/sign-in/provider/back?code=" + code + "&state=" + question.get("state"))
                        .location())
                .as("in another browser")
                .isEqualTo("/staff/sign-in");
        assertThat(browser.get("/staff/sign-in/provider/back?code=" + code + "&state=another")
                        .location())
                .isEqualTo("/staff/sign-in");
        assertThat(browser.get("/staff/sign-in/provider/back?code=" + code + "&state=" + question.get("state"))
                        .location())
                .as("one answer to each question, wrong ones too")
                .isEqualTo("/staff/sign-in");
        Map<String, String> again = goes();
        assertThat(browser.get("/staff/sign-in/provider/back?code=x&iss=https://evil.example.org&state="
                                + again.get("state"))
                        .location())
                .as("mixed up with another provider (RFC 9207)")
                .isEqualTo("/staff/sign-in");
        assertThat(isIn()).isFalse();
    }

    @Test
    void whom_the_house_does_not_know_the_city_cannot_let_in() throws Exception {
        unknown("an address that is nobody's here", claims -> claims.claim("email", "nobody@minta.example.org"));
        unknown("an address that nobody has verified", claims -> claims.claim("email_verified", false));
        unknown("an address of which nothing is said", claims -> claims.claim("email_verified", null));
        unknown("no address", claims -> claims.claim("email", null));
        assertThat(comesBack(claims -> {}).status()).isEqualTo(303);
        unknown("the same address, given to another person", claims -> claims.subject("another"));
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        Standing.as(administrator, () -> accounts.inviteAgain(administrator, officer.account()));
        unknown("whoever has not joined again", claims -> {});
        assertThat(traces(officer)).contains("provider.refused", "provider.ended");
    }

    @Test
    void a_link_of_another_site_signs_nobody_in() throws Exception {
        var begun = browser.send(HttpRequest.newBuilder(browser.at("/staff/sign-in/provider?next=/staff/me/sessions"))
                .header("Sec-Fetch-Site", "cross-site"));
        assertThat(begun.location()).isEqualTo("/staff/sign-in?next=%2Fstaff%2Fme%2Fsessions");
    }

    @Test
    void a_closed_account_stays_closed() throws Exception {
        comesBack(claims -> {});
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        var closed = Standing.as(
                administrator,
                () -> accounts.get(administrator, officer.account()).with(false));
        Standing.as(administrator, () -> accounts.change(administrator, closed));
        assertThat(comesBack(claims -> claims.claim("amr", List.of("mfa"))).status())
                .isEqualTo(403);
        assertThat(isIn()).isFalse();
    }
}
