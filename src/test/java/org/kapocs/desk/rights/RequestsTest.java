package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

class RequestsTest extends Deciding {
    @Autowired
    Contacts contacts;

    private Request request(UUID id) {
        return as(officer, () -> requests.get(officer, id));
    }

    @Test
    void it_is_decided_within_a_month_and_the_caseworker_has_a_task() throws Exception {
        UUID request = asked(Kind.COPY);
        assertThat(request(request).dueOn()).isEqualTo(LocalDate.now(clock).plusMonths(1));
        assertThat(request(request).late(LocalDate.now(clock).plusMonths(2))).isTrue();
        assertThat(client.texts("select count(*)::text from task.task where case_file = '" + client.id("c6") + "'"))
                .containsExactly("2");
    }

    @Test
    void what_was_corrected_leaves_what_stood_there_and_whoever_had_seen_it_is_told() throws Exception {
        client.execute(
                "update referral.referral set email = 'tanoda@minta.example.org' where id = '" + client.id("e1") + "'");
        var letters = "select count(*)::text from notification.letter where kind = 'recipient'";
        int before = Integer.parseInt(client.texts(letters).getFirst());
        UUID request = asked(Kind.CORRECTION);
        Standing.as(officer, () -> requests.corrected(officer, request, 1));
        assertThat(request(request).state()).isEqualTo(State.DONE);
        assertThat(Integer.parseInt(client.texts(letters).getFirst())).isEqualTo(before + 1);
        assertThatThrownBy(() -> Standing.as(officer, () -> requests.corrected(officer, request, 1)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void it_is_refused_for_a_reason_and_an_erasure_only_by_who_may_decide_it() {
        UUID copy = asked(Kind.COPY);
        assertThatThrownBy(() -> Standing.as(officer, () -> requests.refuse(officer, copy, 1, Refusal.NOT_SHOWN, " ")))
                .isInstanceOf(Problem.Invalid.class);
        Standing.as(officer, () -> requests.refuse(officer, copy, 1, Refusal.NOT_SHOWN, "Nem tudjuk, hogy Ön az."));
        assertThat(request(copy).state()).isEqualTo(State.REFUSED);

        UUID erasure = asked(Kind.ERASURE);
        assertThatThrownBy(
                        () -> Standing.as(officer, () -> requests.refuse(officer, erasure, 1, Refusal.CLAIMS, "Per.")))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void what_was_asked_at_the_desk_is_not_taken_back_with_a_code() {
        UUID request = asked(Kind.ERASURE);
        var newcomer = new Who.CodeHolder(client.id("c1"));
        assertThat(request(request).canTakeBack()).isFalse();
        assertThatThrownBy(() -> Standing.as(newcomer, () -> requests.takeBack(newcomer, request)))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(request(request).waits()).isTrue();
    }

    @Test
    void what_has_begun_is_not_said_to_be_taken_back() throws Exception {
        var newcomer = new Who.CodeHolder(client.id("c1"));
        var wish = new Wish(Kind.ERASURE, Way.OWN_FILE, Shown.CODE, null, "");
        UUID request = as(newcomer, () -> requests.ask(newcomer, wish, key()));
        UUID erasure = as(supervisor, () -> erasures.propose(supervisor, request, 1));
        approve(erasure);
        client.execute("update rights.erasure set state = 'RUNNING' where id = '" + erasure + "'");
        assertThatThrownBy(() -> Standing.as(newcomer, () -> requests.takeBack(newcomer, request)))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(request(request).state()).isEqualTo(State.DONE);
        client.execute("update rights.erasure set state = 'APPROVED' where id = '" + erasure + "'");
    }

    @Test
    void whoever_changes_with_a_code_how_they_are_reached_is_told_of_where_they_were_reached_before() throws Exception {
        client.execute("update contact.contact set reach_kind = 'EMAIL', reach_value = 'regi@minta.example.org',"
                + " urgency = 'SOON', topic = 'HOUSING', language = 'en' where id = '" + client.id("c1") + "'");
        var newcomer = new Who.CodeHolder(client.id("c1"));
        Standing.as(
                newcomer, () -> contacts.reachBy(newcomer, new Reach(Reach.Kind.EMAIL, "uj@minta.example.org", "")));
        assertThat(client.texts("select count(*)::text from notification.letter where dedup_key like" + " 'contact:"
                        + client.id("c1") + ":reach.%'"))
                .containsExactly("1");
        assertThat(client.texts("select (reach_changed_at is not null)::text from contact.contact where id = '"
                        + client.id("c1") + "'"))
                .containsExactly("true");
    }

    @Test
    void nobody_else_reads_it_nor_takes_it_back() {
        UUID request = asked(Kind.COPY);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThatThrownBy(() -> as(stranger, () -> requests.get(stranger, request)))
                .isInstanceOf(Problem.Missing.class);
        var other = new Who.CodeHolder(client.id("c2"));
        assertThat(as(other, () -> requests.own(other))).isEmpty();
        assertThatThrownBy(() -> Standing.as(other, () -> requests.takeBack(other, request)))
                .isInstanceOf(Problem.Missing.class);
    }
}
