package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kapocs.shared.access.Standing.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.CaseNews;
import org.kapocs.desk.casework.Withdrawals;
import org.kapocs.desk.casework.Withdrawn;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Sharing;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class TransfersTest extends Given {
    @Autowired
    Withdrawals withdrawals;

    @Autowired
    CaseNews news;

    @Test
    void until_it_is_accepted_the_owner_stays_and_goes_on_working() {
        UUID id = offered(officer.organization(), colleague.account(), null);
        assertThat(seen(officer, file).owner()).isEqualTo(officer.account());
        as(officer, () -> cases.note(officer, file, "Tovább dolgozom rajta", key()));
        assertThat(open(colleague, id).answers()).isTrue();
        assertThat(open(colleague, id).title()).contains("Sentinel Dara");
    }

    @Test
    void a_colleague_who_accepts_answers_for_it_and_for_what_was_to_be_done() {
        UUID id = offered(officer.organization(), null, null);
        accept(colleague, id);
        assertThat(seen(officer, file).owner()).isEqualTo(colleague.account());
        assertThat(tasks(colleague)).extracting(Task::owner).containsOnly(colleague.account());
        assertThat(number("select count(*) from contact.contact where id = '"
                        + seen(colleague, file).contact() + "' and account = '" + colleague.account() + "'"))
                .isOne();
        assertThat(open(officer, id).transfer().state()).isEqualTo(TransferState.ACCEPTED);
    }

    @Test
    void another_organization_sees_what_is_needed_and_not_whose_case_it_is() {
        TransferView view = open(other, offeredAcross());
        assertThat(view.needs()).extracting(need -> need.voiced().topic()).containsExactly("housing.rent");
        assertThat(view.languages()).extracting(each -> each.tag()).containsExactly("ar");
        assertThat(view.transfer().goes().tasks()).isEqualTo(1);
        assertThat(view.title()).isEmpty();
        assertThat(view.toString()).doesNotContain("Sentinel");
        assertThatThrownBy(() -> seen(other, file)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void when_another_organization_accepts_all_of_it_is_theirs_and_nothing_is_left_with_whose_it_was() {
        UUID id = offeredAcross();
        UUID client = seen(officer, file).client();
        accept(other, id);
        assertThat(seen(other, file).owner()).isEqualTo(other.account());
        assertThat(tasks(other)).extracting(Task::owner).containsOnly(other.account());
        var whole = as(other, () -> cases.file(other, file));
        assertThat(whole.client().person().name().spoken()).isEqualTo("Sentinel Dara");
        assertThat(whole.openNeeds()).hasSize(1);
        assertThatThrownBy(() -> seen(officer, file)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> seen(supervisor, file)).isInstanceOf(Problem.Missing.class);
        assertThat(tasks(officer)).isEmpty();
        assertThat(number("select count(*) from client.client where id = '" + client + "' and organization = '"
                        + officer.organization() + "'"))
                .isZero();
        assertThat(open(officer, id).title()).isEmpty();
    }

    @Test
    void the_client_reads_in_their_own_file_who_keeps_the_case_now() {
        UUID contact = java.util.Objects.requireNonNull(seen(officer, file).contact());
        var newcomer = new Who.CodeHolder(contact);
        UUID id = offeredAcross();
        assertThat(as(newcomer, () -> list.own(newcomer, file))).isEmpty();
        accept(other, id);
        assertThat(as(newcomer, () -> list.own(newcomer, file)))
                .extracting(each -> each.to().organization())
                .containsExactly(other.organization());
    }

    @Test
    void only_the_caseworker_and_a_supervisor_offer_a_case_and_only_once_at_a_time() {
        var offer = new Offer(officer.organization(), null, Why.WORKLOAD, "", null);
        assertThatThrownBy(() -> as(colleague, () -> transfers.offer(colleague, file, offer, key())))
                .isInstanceOf(Problem.Refused.class);
        as(supervisor, () -> transfers.offer(supervisor, file, offer, key()));
        assertThatThrownBy(this::offeredAcross)
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("already");
    }

    @Test
    void what_is_offered_to_somebody_is_answered_by_them_or_a_supervisor() {
        UUID id = offered(officer.organization(), colleague.account(), null);
        Who.Staff third = staff.in(officer.organization(), Role.DESK_OFFICER);
        assertThatThrownBy(() -> accept(third, id)).isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> accept(other, id)).isInstanceOf(Problem.Missing.class);
        as(supervisor, () -> transfers.accept(supervisor, id, third.account()));
        assertThat(seen(officer, file).owner()).isEqualTo(third.account());
    }

    @Test
    void declined_it_stays_where_it_is_and_says_why() {
        UUID id = offeredAcross();
        as(other, () -> transfers.decline(other, id, Refusal.FULL, "Ősszel újra"));
        Transfer now = open(officer, id).transfer();
        assertThat(now.answerKey()).isEqualTo("transfer.refusal.FULL");
        assertThat(now.words()).isEqualTo("Ősszel újra");
        assertThat(now.asked()).isNotEmpty();
        assertThat(open(other, id).transfer().asked())
                .as("words about a case that was never theirs")
                .isEmpty();
        assertThat(seen(officer, file).owner()).isEqualTo(officer.account());
        assertThat(offeredAcross()).isNotEqualTo(id);
    }

    @Test
    void it_is_not_declined_without_words_where_they_are_needed_nor_with_too_many() {
        UUID id = offeredAcross();
        for (String words : List.of(" ", "a".repeat(2_001))) {
            assertThatThrownBy(() -> as(other, () -> transfers.decline(other, id, Refusal.OTHER, words)))
                    .isInstanceOf(Problem.Invalid.class);
        }
        assertThat(open(other, id).transfer().open()).isTrue();
    }

    @Test
    void what_goes_to_another_organization_does_not_say_whose_case_it_is() {
        String number = seen(officer, file).number();
        for (String words : List.of("Sentinel Darának kell", "Lásd: " + number)) {
            var offer = new Offer(other.organization(), null, Why.LANGUAGE, words, LegalBasis.PUBLIC_TASK);
            assertThatThrownBy(() -> as(officer, () -> transfers.offer(officer, file, offer, key())))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsEntry("asked", "transfer.error.telltale"));
        }
    }

    @Test
    void taken_back_it_is_accepted_no_more() {
        UUID id = offeredAcross();
        as(officer, () -> transfers.withdraw(officer, id));
        assertThatThrownBy(() -> accept(other, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("late");
        assertThat(seen(officer, file).open()).isTrue();
    }

    @Test
    void a_case_that_is_closed_ends_what_is_offered() {
        UUID id = offeredAcross();
        close(file);
        assertThat(open(officer, id).transfer().answerKey()).isEqualTo("transfer.ending.CASE_CLOSED");
        assertThatThrownBy(() -> accept(other, id)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void closed_cases_go_with_the_file_and_another_open_one_keeps_it() {
        UUID client = seen(officer, file).client();
        UUID second = opened(LegalBasis.PUBLIC_TASK, client);
        assertThatThrownBy(this::offeredAcross)
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("transfer.tied.case");
        close(second);
        UUID id = offeredAcross();
        assertThat(open(officer, id).transfer().goes().closedCases()).isEqualTo(1);
        accept(other, id);
        assertThat(seen(other, second).open()).isFalse();
        assertThatThrownBy(() -> seen(officer, second)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_case_that_rests_on_consent_goes_with_one_and_the_offer_ends_with_it() {
        file = opened(LegalBasis.CONSENT, null);
        agreed(officer.organization());
        assertThatThrownBy(this::offeredAcross).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> offered(other.organization(), null, LegalBasis.CONSENT))
                .isInstanceOf(Problem.Invalid.class);
        UUID consent = agreed(other.organization());
        UUID id = offered(other.organization(), null, LegalBasis.CONSENT);
        assertThat(open(other, id).stands()).isTrue();
        as(officer, () -> consents.withdraw(officer, consent));
        assertThat(open(officer, id).transfer().answerKey()).isEqualTo("transfer.ending.CONSENT_WITHDRAWN");
        assertThatThrownBy(() -> accept(other, id)).isInstanceOf(Problem.Conflict.class);
        agreed(other.organization());
        UUID again = offered(other.organization(), null, LegalBasis.CONSENT);
        accept(other, again);
        as(other, () -> cases.note(other, file, "Nálunk megy tovább", key()));
    }

    @Test
    void the_caseworker_is_told_that_what_was_offered_ended_with_the_consent() {
        file = opened(LegalBasis.CONSENT, null);
        UUID ours = agreed(officer.organization());
        UUID theirs = agreed(other.organization());
        offered(other.organization(), null, LegalBasis.CONSENT);
        for (UUID consent : List.of(theirs, ours)) {
            as(colleague, () -> withdrawals.take(colleague, seen(colleague, file), consents.get(colleague, consent)));
        }
        assertThat(as(officer, () -> news.told(officer)).withdrawn())
                .extracting(each -> each.consent().id(), Withdrawn::ended, Withdrawn::kept)
                .containsExactly(tuple(ours, null, true), tuple(theirs, Sharing.Use.ASKED, false));
    }

    @Test
    void unanswered_after_five_working_days_it_stands_out_on_both_sides() {
        UUID id = offeredAcross();
        house(() -> sql.sql("update transfer.transfer set answer_by = answer_by - 30 where id = :id")
                .param("id", id)
                .update());
        assertThat(as(other, () -> list.counts(other)).toUsLate()).isEqualTo(1);
        assertThat(as(officer, () -> list.counts(officer)).byUsLate()).isEqualTo(1);
        assertThat(as(supervisor, () -> list.counts(supervisor)).byUsLate()).isEqualTo(1);
        assertThat(as(colleague, () -> list.counts(colleague)).any()).isFalse();
    }

    private List<Task> tasks(Who.Staff who) {
        return as(who, () -> tasks.ofCase(who, file));
    }

    private int number(String query) {
        return house(() -> sql.sql(query).query(Integer.class).single());
    }
}
