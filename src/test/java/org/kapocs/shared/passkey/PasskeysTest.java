package org.kapocs.shared.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class PasskeysTest {
    private static final String ADDRESS = "203.0.113.77";

    @Autowired
    Passkeys passkeys;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Who.Staff officer;
    Device phone;

    @BeforeEach
    void an_officer_with_a_passkey_on_a_phone() {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        phone = owned(officer);
        assertThat(add(officer, phone)).isTrue();
        phone.counter++;
    }

    @Test
    void a_passkey_says_whose_it_is_and_is_listed_with_its_last_use() throws Exception {
        assertThat(list(officer)).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Minta telefon");
            assertThat(each.usedAt()).isNull();
        });
        assertThat(passkeys.shown(phone.show(question()), ADDRESS)).contains(officer.account());
        assertThat(list(officer).getFirst().usedAt()).isEqualTo(clock.instant());
        assertThat(list(staff.with(Role.DESK_OFFICER)))
                .as("another person's list")
                .isEmpty();
        assertThat(traces(officer)).containsSubsequence("passkey.added", "passkey.right");
    }

    @Test
    void an_answer_counts_once_and_for_five_minutes() throws Exception {
        String answer = phone.show(question());
        assertThat(passkeys.shown(answer, ADDRESS)).isPresent();
        phone.counter++;
        assertThat(passkeys.shown(answer, ADDRESS)).as("replayed").isEmpty();
        String late = phone.show(question());
        clock.forward(Duration.ofMinutes(5));
        assertThat(passkeys.shown(late, ADDRESS)).as("too late").isEmpty();
        assertThat(passkeys.shown(phone.show("bm90IG91cnM"), ADDRESS))
                .as("never asked")
                .isEmpty();
        assertThat(passkeys.shown(phone.show(invitation(officer)), ADDRESS))
                .as("asked for something else")
                .isEmpty();
        assertThat(traces(officer)).endsWith("passkey.refused");
    }

    @Test
    void what_another_site_device_or_person_made_does_not_count() throws Exception {
        phone.origin = "http://localhost:9999";
        refused("another origin");
        phone.origin = Device.HERE;
        phone.place = "evil.example.org";
        refused("another place");
        phone.place = "localhost";
        phone.verified = false;
        refused("nobody recognised by the device");
        phone.verified = true;
        phone.owner = Options.bytes(staff.with(Role.DESK_OFFICER).account());
        refused("another owner");
        phone.owner = Options.bytes(officer.account());
        assertThat(passkeys.shown(owned(officer).show(question()), ADDRESS))
                .as("a device we do not know")
                .isEmpty();
        for (String junk : List.of("{}", "", "null", "[1]", "{\"id\":\"x\",\"response\":{}}", "\u0000")) {
            assertThat(passkeys.shown(junk, ADDRESS)).as(junk).isEmpty();
        }
        assertThat(passkeys.shown(phone.show(question()), ADDRESS))
                .as("and then the right one")
                .isPresent();
    }

    @Test
    void a_counter_that_does_not_grow_shows_a_copied_passkey() throws Exception {
        phone.counter = 7;
        assertThat(passkeys.shown(phone.show(question()), ADDRESS)).isPresent();
        refused("the same count again");
        phone.counter = 6;
        refused("an earlier count");
        phone.counter = 8;
        assertThat(passkeys.shown(phone.show(question()), ADDRESS)).isPresent();
    }

    @Test
    void a_removed_passkey_opens_nothing_and_nobody_removes_anothers() throws Exception {
        var id = list(officer).getFirst().id();
        Who.Staff colleague = staff.in(officer.organization(), Role.ADMINISTRATOR);
        Standing.as(colleague, () -> passkeys.remove(colleague, id));
        assertThat(list(officer)).hasSize(1);
        Standing.as(officer, () -> passkeys.remove(officer, id));
        assertThat(list(officer)).isEmpty();
        refused("removed");
        assertThat(traces(officer)).contains("passkey.removed");
    }

    @Test
    void a_new_passkey_answers_an_invitation_of_its_owner_once() {
        Who.Staff colleague = staff.with(Role.DESK_OFFICER);
        Device other = owned(colleague);
        String answer = other.make(invitation(officer));
        assertThat(Standing.as(colleague, () -> passkeys.add(colleague, "x", answer)))
                .as("the invitation of another person")
                .isFalse();
        String mine = other.make(invitation(colleague));
        assertThat(Standing.as(colleague, () -> passkeys.add(colleague, "x", mine)))
                .isTrue();
        assertThat(Standing.as(colleague, () -> passkeys.add(colleague, "x", mine)))
                .as("twice")
                .isFalse();
        assertThat(add(officer, other)).as("a passkey that is another's").isFalse();
        Device unseen = owned(colleague);
        unseen.verified = false;
        assertThat(add(colleague, unseen)).as("nobody recognised").isFalse();
        unseen.verified = true;
        unseen.origin = "https://evil.example.org";
        assertThat(add(colleague, unseen)).as("another origin").isFalse();
        assertThat(list(colleague)).hasSize(1);
    }

    @Test
    void a_new_link_ends_the_passkeys_too_and_a_closed_account_stays_closed() throws Exception {
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        var closed = Standing.as(
                administrator,
                () -> accounts.get(administrator, officer.account()).with(false));
        Standing.as(administrator, () -> accounts.change(administrator, closed));
        assertThat(passkeys.shown(phone.show(question()), ADDRESS).flatMap(signIn::shown))
                .as("closed")
                .isEmpty();
        Standing.as(administrator, () -> accounts.inviteAgain(administrator, officer.account()));
        phone.counter++;
        refused("after a new link");
        assertThat(list(officer)).isEmpty();
    }

    @Test
    void whoever_tries_too_often_waits() {
        String crowd = "203.0.113." + clock.instant().getEpochSecond();
        for (int i = 0; i < 60; i++) {
            passkeys.shown("{}", crowd);
        }
        assertThatThrownBy(() -> passkeys.shown("{}", crowd)).isInstanceOf(Problem.TooMany.class);
    }

    private void refused(String why) throws GeneralSecurityException {
        assertThat(passkeys.shown(phone.show(question()), ADDRESS)).as(why).isEmpty();
    }

    private static Device owned(Who.Staff who) {
        var device = new Device();
        device.owner = Options.bytes(who.account());
        return device;
    }

    private boolean add(Who.Staff who, Device device) {
        String answer = device.make(invitation(who));
        return Standing.as(who, () -> passkeys.add(who, " Minta telefon ", answer));
    }

    private String invitation(Who.Staff who) {
        return Standing.as(who, () -> passkeys.invitation(who)).get("challenge").toString();
    }

    private String question() {
        return passkeys.question(ADDRESS).get("challenge").toString();
    }

    private List<Passkey> list(Who.Staff who) {
        return Standing.as(who, () -> passkeys.of(who));
    }

    private List<String> traces(Who.Staff who) {
        return Standing.as(
                new Who.Machine("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select what from audit.entry where subject_id = :account order by seq")
                                .param("account", who.account())
                                .query(String.class)
                                .list()));
    }
}
