package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.web.Problem;

/** Whoever only asked, and has become a client or has written again before they were erased. */
class OnlyAskedTest extends Deciding {
    private UUID contact = UUID.randomUUID();

    @BeforeEach
    void silent() throws Exception {
        contact = UUID.randomUUID();
        client.execute("set session_replication_role = replica");
        client.execute(
                "insert into contact.contact (id, code, organization, need, topic, urgency, language, reach_kind,"
                        + " reach_value, reach_safe, state, unread, asked_at, last_at) select '" + contact
                        + "', translate("
                        + "upper(substr(md5(random()::text), 1, 8)), 'ILOU', '0000'), organization, gen_random_uuid(), topic,"
                        + " urgency, language, 'NONE', '', '', 'CLOSED', false, now(), now() - interval '10 years'"
                        + " from contact.contact where id = '" + client.id("c1") + "'");
        client.execute("set session_replication_role = origin");
    }

    private UUID proposedOver() {
        assertThat(as(supervisor, () -> erasures.proposeOver(supervisor))).isEqualTo(1);
        return as(guardian, () -> erasures.waiting(guardian)).getFirst().id();
    }

    /** As a case that an officer opens from the contact. */
    private void becomesClient() throws Exception {
        client.execute("set session_replication_role = replica");
        client.execute("update casework.case_file set contact = '" + contact + "', state = 'OPEN', closed_at = null,"
                + " close_reason = null where id = '" + client.id("c6") + "'");
        client.execute("update contact.contact set case_id = '" + client.id("c6") + "' where id = '" + contact + "'");
        client.execute("set session_replication_role = origin");
    }

    private long contacts() throws Exception {
        return Long.parseLong(client.texts("select count(*)::text from contact.contact where id = '" + contact + "'")
                .getFirst());
    }

    @Test
    void who_only_asked_and_was_silent_is_erased() throws Exception {
        UUID erasure = proposedOver();
        approve(erasure);
        erasing.run();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
        assertThat(contacts()).isZero();
    }

    @Test
    void of_whom_a_case_was_opened_meanwhile_nothing_is_erased() throws Exception {
        UUID erasure = proposedOver();
        approve(erasure);
        becomesClient();
        erasing.run();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void who_asked_to_be_erased_and_then_came_to_us_is_not_erased_behind_their_open_case() throws Exception {
        var newcomer = new Who.CodeHolder(contact);
        var wish = new Wish(Kind.ERASURE, Way.OWN_FILE, Shown.CODE, null, "");
        UUID request = as(newcomer, () -> requests.ask(newcomer, wish, key()));
        becomesClient();
        assertThatThrownBy(() -> as(supervisor, () -> erasures.propose(supervisor, request, 1)))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void a_contact_in_which_somebody_wrote_again_is_not_erased() throws Exception {
        UUID erasure = proposedOver();
        approve(erasure);
        client.execute("update contact.contact set last_at = now() where id = '" + contact + "'");
        erasing.run();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void who_waits_for_an_answer_is_not_erased() throws Exception {
        UUID erasure = proposed();
        client.execute(
                "update contact.contact set unread = true, waiting_since = now() where id = '" + client.id("c1") + "'");
        assertThatThrownBy(() -> approve(erasure)).isInstanceOf(Problem.Refused.class);
    }

    @Test
    void the_time_of_nobody_is_not_over() {
        var nobody = new DataSubject(officer.organization(), Set.of(), Set.of(), Set.of());
        assertThat(Standing.as(supervisor, () -> overdue.over(supervisor, nobody)))
                .isFalse();
    }
}
