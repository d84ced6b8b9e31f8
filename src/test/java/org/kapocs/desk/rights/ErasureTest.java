package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.ReopenReason;
import org.kapocs.desk.casework.Reopening;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureTest extends Deciding {
    @Autowired
    Cases cases;

    @Test
    void of_who_is_erased_no_word_is_left_and_of_another_every_row() throws Exception {
        Planted other = Planted.client(administrator, officer);
        Map<String, Long> before = other.rows();
        assertThat(client.words).hasSizeGreaterThan(60);

        UUID erasure = approved();
        afterTheWait();

        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
        assertThat(client.spoken()).as("where a word of theirs still stands").isEmpty();
        assertThat(other.rows()).isEqualTo(before);
        assertThat(client.rows().keySet())
                .as("where an id of theirs still stands: the proof, the trail, and what is another's")
                .isSubsetOf("rights.erased", "audit.entry", "disclosure.request");
    }

    @Test
    void of_each_id_by_which_others_know_them_it_is_said_that_it_is_gone() throws Exception {
        approved();
        afterTheWait();
        for (String each : List.of("client c5", "contact c1", "case c6")) {
            assertThat(client.texts(
                            "select count(*)::text from audit.entry where what = 'rights.erased' and subject_kind = '"
                                    + each.split(" ")[0] + "' and subject_id = '" + client.id(each.split(" ")[1])
                                    + "'"))
                    .as(each)
                    .containsExactly("1");
        }
    }

    @Test
    void what_stays_of_the_register_names_nobody() throws Exception {
        approved();
        afterTheWait();
        assertThat(client.texts("select contact is null and case_file is null and person = '' and case_number = ''"
                        + " and asked = '-' from disclosure.request where id = '" + client.id("f1") + "'"))
                .containsExactly("t");
    }

    @Test
    void the_proof_says_when_by_whom_and_how_much_and_not_who() {
        UUID erasure = approved();
        afterTheWait();
        Erasure proof = get(erasure);
        assertThat(proof.proposedBy()).isEqualTo(supervisor.account());
        assertThat(proof.approvedBy()).isEqualTo(guardian.account());
        assertThat(proof.client()).isNull();
        assertThat(proof.label()).isEmpty();
        assertThat(proof.proof()).hasSize(32);
        var steps = as(guardian, () -> erasures.steps(guardian, erasure));
        assertThat(steps.get("task")).containsEntry("task.comment", 1L);
        assertThat(proof.rows())
                .isEqualTo(steps.values().stream()
                        .flatMap(counts -> counts.values().stream())
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void nobody_erases_alone_and_nobody_before_the_days_are_over() throws Exception {
        UUID erasure = proposed();
        assertThatThrownBy(() -> Standing.as(supervisor, () -> erasures.approve(supervisor, erasure, 1, true)))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(officer, () -> erasures.waiting(officer))).isInstanceOf(Problem.Refused.class);
        approve(erasure);
        erasing.run();
        assertThat(get(erasure).stage()).isEqualTo(Stage.APPROVED);
        assertThat(client.spoken()).isNotEmpty();

        Standing.as(
                supervisor,
                () -> erasures.stop(supervisor, erasure, get(erasure).version()));
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.spoken()).isNotEmpty();
    }

    @Test
    void a_newcomer_takes_it_back_until_it_is_begun() throws Exception {
        var newcomer = new Who.CodeHolder(client.id("c1"));
        var wish = new Wish(Kind.ERASURE, Way.OWN_FILE, Shown.CODE, null, "");
        UUID request = as(newcomer, () -> requests.ask(newcomer, wish, key()));
        assertThat(as(newcomer, () -> requests.ask(newcomer, wish, key())))
                .as("asked twice is asked once")
                .isEqualTo(request);
        UUID erasure = as(supervisor, () -> erasures.propose(supervisor, request, 1));
        approve(erasure);
        Standing.as(newcomer, () -> requests.takeBack(newcomer, request));
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.spoken()).isNotEmpty();
        assertThat(as(newcomer, () -> requests.own(newcomer)).getFirst().state())
                .isEqualTo(State.TAKEN_BACK);
    }

    @Test
    void what_was_stopped_by_staff_is_decided_anew() {
        UUID erasure = approved();
        Standing.as(
                supervisor,
                () -> erasures.stop(supervisor, erasure, get(erasure).version()));
        assertThat(as(supervisor, () -> requests.waiting(supervisor))).hasSize(1);
    }

    @Test
    void a_hold_stops_it_until_its_day_is_over() {
        UUID erasure = approved();
        LocalDate until = LocalDate.now(clock).plusDays(20);
        as(supervisor, () -> holds.set(supervisor, client.id("c6"), "per", until, key()));
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.APPROVED);

        clock.forward(java.time.Duration.ofDays(14));
        erasing.run();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void nobody_is_erased_whose_case_is_open() throws Exception {
        client.execute(
                "update casework.case_file set state = 'OPEN', closed_at = null, close_reason = null where id = '"
                        + client.id("c6") + "'");
        UUID request = asked(Kind.ERASURE);
        assertThatThrownBy(() -> as(supervisor, () -> erasures.propose(supervisor, request, 1)))
                .isInstanceOf(Problem.Refused.class)
                .hasMessageContaining("rights.error.busy");
    }

    @Test
    void killed_in_the_middle_it_goes_on_where_it_was() throws Exception {
        UUID erasure = approved();
        client.execute("create function public.kill() returns trigger language plpgsql as"
                + " $$ begin raise exception 'killed'; end $$");
        client.execute("update contact.contact set urgency = 'SOON' where id = '" + client.id("c1") + "'");
        client.execute(
                "create trigger kill before delete on referral.referral for each row execute function public.kill()");
        try {
            afterTheWait();
            assertThat(get(erasure).stage()).isEqualTo(Stage.RUNNING);
            Map<String, Map<String, Long>> half = as(guardian, () -> erasures.steps(guardian, erasure));
            assertThat(half).containsKey("plan").doesNotContainKey("referral");
            assertThat(client.spoken()).containsKey("referral.message").doesNotContainKey("plan.plan");
            assertThatThrownBy(() -> as(
                            supervisor,
                            () -> cases.reopen(
                                    supervisor, client.id("c6"), version(), new Reopening(ReopenReason.CAME_BACK, ""))))
                    .as("nobody opens again what is being erased")
                    .isInstanceOf(Problem.Conflict.class);
            assertThatThrownBy(() -> as(
                            supervisor,
                            () -> holds.set(supervisor, client.id("c6"), "per", LocalDate.now(clock), key())))
                    .as("nor holds back what is half gone")
                    .isInstanceOf(Problem.Invalid.class);
            client.execute("insert into plan.plan (id, organization, case_file, number, state, aim, aim_said, language,"
                    + " review_on, made_at, made_by, interpreter, version) values (gen_random_uuid(), '"
                    + officer.organization() + "', '" + client.id("c6") + "', 9, 'DRAFT', '" + client.mark
                    + "', '', 'hu', current_date, now(), '" + officer.account() + "', '', 1)");
        } finally {
            client.execute("drop trigger kill on referral.referral; drop function public.kill()");
        }
        Standing.as(People.HOUSE, () -> erasing.erase(erasure));
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
        assertThat(client.spoken()).isEmpty();
        assertThat(as(guardian, () -> erasures.steps(guardian, erasure)).get("late.plan"))
                .as("what was written while it ran")
                .containsExactly(Map.entry("plan.plan", 1L));
    }

    private int version() {
        return as(supervisor, () -> cases.get(supervisor, client.id("c6"), Purpose.RIGHTS))
                .version();
    }

    @Test
    void whose_time_is_over_is_counted_proposed_and_approved_by_two() throws Exception {
        assertThat(as(supervisor, () -> overdue.today(supervisor))).isEmpty();
        client.execute("update casework.case_file set closed_at = now() - interval '40 years' where id = '"
                + client.id("c6") + "'");
        assertThat(as(supervisor, () -> overdue.today(supervisor)))
                .as("they wrote lately")
                .isEmpty();
        client.execute("update contact.contact set last_at = now() - interval '40 years' where id = '" + client.id("c1")
                + "'");
        var over = as(supervisor, () -> overdue.today(supervisor));
        assertThat(over).hasSize(1);
        assertThat(as(supervisor, () -> overdue.counts(supervisor, over))).containsEntry("plan.plan", 2L);
        assertThat(client.spoken()).as("looking erases nothing").isNotEmpty();

        assertThat(as(supervisor, () -> erasures.proposeOver(supervisor))).isEqualTo(1);
        assertThat(as(supervisor, () -> erasures.proposeOver(supervisor)))
                .as("once")
                .isZero();
        Erasure proposed = as(guardian, () -> erasures.waiting(guardian)).getFirst();
        approve(proposed.id());
        erasing.run();
        assertThat(get(proposed.id()).stage()).isEqualTo(Stage.DONE);
        assertThat(client.spoken()).isEmpty();
    }
}
