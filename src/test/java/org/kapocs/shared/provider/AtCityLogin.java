package org.kapocs.shared.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer at a browser, and a login of the city beside the house. */
@HouseTest
abstract class AtCityLogin {
    static final CityLogin LOGIN = new CityLogin();

    @DynamicPropertySource
    static void the_city_has_a_login(DynamicPropertyRegistry properties) {
        properties.add("kapocs.oidc.issuer", LOGIN::issuer);
        properties.add("kapocs.oidc.client-id", () -> CityLogin.CLIENT);
        properties.add("kapocs.oidc.client-secret", () -> CityLogin.SECRET);
        properties.add("kapocs.oidc.acr", () -> "gold,platinum");
    }

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Browser browser;

    @BeforeEach
    void an_officer_whom_the_city_knows() {
        clock.forward(Duration.ofHours(2));
        officer = staff.with(Role.DESK_OFFICER);
        browser = new Browser(port);
    }

    final void refused(String why, Consumer<JWTClaimsSet.Builder> lie) throws Exception {
        var answer = comesBack(lie);
        assertThat(answer.status()).as(why).isEqualTo(403);
        assertThat(answer.body()).as(why).contains("válaszát nem fogadhatjuk el");
        clock.forward(Duration.ofMinutes(1));
    }

    final void refusedAs(String why, Function<JWTClaimsSet, String> signed) throws Exception {
        Map<String, String> question = goes();
        assertThat(comesBackWith(signed.apply(claims(question).build()), question)
                        .status())
                .as(why)
                .isEqualTo(403);
    }

    final void unknown(String why, Consumer<JWTClaimsSet.Builder> claims) throws Exception {
        var answer = comesBack(claims);
        assertThat(answer.status()).as(why).isEqualTo(403);
        assertThat(answer.body()).as(why).contains("Kérjen meghívást");
    }

    final Browser.Answer comesBack(Consumer<JWTClaimsSet.Builder> more) throws Exception {
        Map<String, String> question = goes();
        var claims = claims(question);
        more.accept(claims);
        return comesBackWith(LOGIN.signed(claims.build()), question);
    }

    final Browser.Answer comesBackWith(String token, Map<String, String> question) throws Exception {
        return browser.get(
                "/staff/sign-in/provider/back?code=" + LOGIN.code(token, question) + "&state=" + question.get("state"));
    }

    /** What the browser is sent to ask. */
    final Map<String, String> goes() throws Exception {
        var away = URI.create(
                browser.get("/staff/sign-in/provider?next=/staff/me/sessions").location());
        assertThat(away.toString()).startsWith(LOGIN.issuer() + "/door?");
        var question = CityLogin.fields(away.getRawQuery());
        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", CityLogin.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/staff/sign-in/provider/back");
        return question;
    }

    final JWTClaimsSet.Builder claims(Map<String, String> question) {
        return new JWTClaimsSet.Builder()
                .issuer(LOGIN.issuer())
                .subject("of " + officer.account())
                .audience(CityLogin.CLIENT)
                .claim("nonce", question.get("nonce"))
                .claim("email", Staff.emailOf(officer))
                .claim("email_verified", true)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    final boolean isIn() throws Exception {
        return browser.get("/staff/me/sessions").status() == 200;
    }

    final java.util.Set<Role> rolesOf(Who.Staff who) {
        return Standing.as(who, () -> accounts.get(who, who.account())).roles();
    }

    final List<String> traces(Who.Staff who) {
        return Standing.as(
                new Who.Machine("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select what from audit.entry where subject_id = :account order by seq")
                                .param("account", who.account())
                                .query(String.class)
                                .list()));
    }
}
