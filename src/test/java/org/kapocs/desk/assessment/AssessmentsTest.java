package org.kapocs.desk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.form.Tongues;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class AssessmentsTest {
    @Autowired
    Assessments assessments;

    @Autowired
    Corrections corrected;

    @Autowired
    OwnPictures pictures;

    @Autowired
    Forms forms;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Asked.open(cases, officer);
    }

    private <T> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }

    private UUID begin() {
        return begin(Asked.key());
    }

    private UUID begin(String once) {
        UUID form = Asked.form(forms, officer, "first_intake");
        return as(() -> assessments.begin(officer, file, form, "en", once));
    }

    private AssessmentChange save(UUID id, int version, int page, Map<String, List<String>> answers) {
        Filling filling = as(() -> assessments.open(officer, file, id)).filling();
        filling.answer(page, key -> answers.getOrDefault(key, List.of()), answers.keySet());
        return as(() -> assessments.save(officer, file, id, version, page + 1, filling, ""));
    }

    private Assessment now(UUID id) {
        return as(() -> assessments.ofCase(officer, file)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void answerAll(UUID id, String tonight) {
        save(id, 1, 1, Map.of("q.today.tonight", List.of(tonight), "q.today.safe", List.of("yes")));
        save(id, 2, 2, Map.of("q.wishes.needs", List.of("work", "language")));
        save(id, 3, 3, Map.of("q.household.told", List.of("OK")));
    }

    @Test
    void it_is_begun_once_left_and_taken_up_where_it_was() {
        String once = Asked.key();
        UUID id = begin(once);
        assertThat(begin(once)).isEqualTo(id);
        assertThat(save(id, 1, 1, Map.of("q.today.tonight", List.of("unsure"))))
                .isInstanceOf(AssessmentChange.Done.class);
        assertThat(now(id).page()).isEqualTo(2);
        assertThat(now(id).version()).isEqualTo(2);
        Opened again = as(() -> assessments.open(officer, file, id));
        assertThat(again.filling().answers()).contains("<tonight>unsure</tonight>");
    }

    @Test
    void of_two_who_save_the_second_learns_what_the_first_saved_and_overwrites_nothing() {
        UUID id = begin();
        save(id, 1, 1, Map.of("q.today.tonight", List.of("safe")));
        AssessmentChange second = save(id, 1, 1, Map.of("q.today.tonight", List.of("no")));
        assertThat(second).isInstanceOfSatisfying(AssessmentChange.Outdated.class, outdated -> {
            assertThat(outdated.saved().about().version()).isEqualTo(2);
            assertThat(outdated.saved().filling().answers()).contains("<tonight>safe</tonight>");
        });
    }

    @Test
    void it_is_done_only_when_what_must_be_answered_is() {
        UUID id = begin();
        assertThat(as(() -> assessments.finish(officer, file, id, 1, false)))
                .isEqualTo(new AssessmentChange.Incomplete(1));
        answerAll(id, "unsure");
        assertThat(as(() -> assessments.finish(officer, file, id, 3, false)))
                .isInstanceOf(AssessmentChange.Outdated.class);
        assertThat(as(() -> assessments.finish(officer, file, id, 4, false))).isInstanceOf(AssessmentChange.Done.class);
        assertThat(now(id).scores()).isEqualTo(Map.of("housing", 2.0, "safety", 4.0));
        assertThat(as(() -> assessments.proposals(officer, file, id)))
                .extracting(Proposal::topic)
                .containsExactly("housing.shelter", "language.course", "work");
        assertThatThrownBy(() -> as(() -> assessments.finish(officer, file, id, 5, false)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void needs_are_taken_up_once_and_only_those_that_somebody_ticked() {
        UUID id = begin();
        answerAll(id, "safe");
        assertThatThrownBy(() -> Standing.as(officer, () -> assessments.takeUp(officer, file, id, Set.of("work"))))
                .isInstanceOf(Problem.Conflict.class);
        as(() -> assessments.finish(officer, file, id, 4, false));
        for (int twice = 0; twice < 2; twice++) {
            Standing.as(officer, () -> assessments.takeUp(officer, file, id, Set.of("work", "health")));
        }
        assertThat(as(() -> cases.needs(officer, file)))
                .extracting(each -> each.need().voiced().topic())
                .containsExactlyInAnyOrder("housing.rent", "work");
    }

    @Test
    void a_correction_counts_anew_and_keeps_what_stood_there_before() {
        UUID id = begin();
        answerAll(id, "no");
        as(() -> assessments.finish(officer, file, id, 4, false));
        save(id, 5, 1, Map.of("q.today.tonight", List.of("safe"), "q.today.safe", List.of("yes")));
        assertThat(now(id).scores()).isEqualTo(Map.of("housing", 4.0, "safety", 4.0));
        assertThat(now(id).done()).isTrue();
        Correction correction = corrections(id).getFirst();
        assertThat(correction.by()).isEqualTo(officer.account());
        assertThat(correction.changes())
                .as("what nobody touched is not told")
                .hasSize(1)
                .allMatch(each -> !each.question().ours().isEmpty());
        assertThat(correction.changes())
                .extracting(each -> each.before().ours())
                .doesNotContainAnyElementsOf(correction.changes().stream()
                        .map(each -> each.after().ours())
                        .toList());
        assertThat(as(() -> assessments.proposals(officer, file, id)))
                .extracting(Proposal::topic)
                .containsExactly("language.course", "work");
        save(id, 6, 1, Map.of("q.today.tonight", List.of("safe"), "q.today.safe", List.of("yes")));
        assertThat(corrections(id)).hasSize(1);
    }

    private List<Correction> corrections(UUID id) {
        return as(() -> corrected.of(officer, assessments.open(officer, file, id), new Tongues("hu", "hu")));
    }

    @Test
    void the_picture_stands_beside_the_one_before_and_the_client_sees_it_when_it_is_done() {
        UUID first = begin();
        answerAll(first, "no");
        UUID contact = as(() -> cases.get(officer, file, Purpose.CASEWORK)).contact();
        var newcomer = new Who.CodeHolder(java.util.Objects.requireNonNull(contact));
        assertThat(Standing.as(newcomer, () -> pictures.own(newcomer))).isEmpty();
        as(() -> assessments.finish(officer, file, first, 4, false));
        UUID second = begin();
        answerAll(second, "safe");
        as(() -> assessments.finish(officer, file, second, 4, true));
        Picture picture = Standing.as(newcomer, () -> pictures.own(newcomer)).orElseThrow();
        assertThat(picture.lines())
                .extracting(Picture.Line::domain, Picture.Line::score, Picture.Line::before)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("housing", 4.0, 0.0),
                        org.assertj.core.groups.Tuple.tuple("safety", 4.0, 4.0));
        assertThat(picture.lines().getFirst().change()).isEqualTo("better");
    }

    @Test
    void another_organization_finds_nothing_of_it_and_the_database_holds_no_answer_in_clear() {
        UUID id = begin();
        save(id, 1, 2, Map.of("q.wishes.first", List.of("Kanarititok"), "q.wishes.needs", List.of("work", "health")));
        save(id, 2, 2, Map.of("q.wishes.first", List.of("Kanarititok"), "q.wishes.needs", List.of("work", "health")));
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(Standing.as(stranger, () -> assessments.ofCase(stranger, file)))
                .isEmpty();
        assertThatThrownBy(() -> Standing.as(stranger, () -> assessments.open(stranger, file, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(as(() -> sql.sql("select convert_from(answers, 'LATIN1') from assessment.assessment where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()))
                .satisfiesAnyOf(
                        held -> assertThat(held).isEmpty(),
                        held -> assertThat(held.orElse("")).doesNotContain("Kanari"));
        assertThat(as(() -> assessments.open(officer, file, id)).filling().answers())
                .contains("Kanarititok");
    }

    @Test
    void what_was_dropped_is_read_and_not_gone_on_with() {
        UUID id = begin();
        as(() -> assessments.drop(officer, file, id, 1));
        assertThat(now(id).state()).isEqualTo(AssessmentState.DROPPED);
        assertThatThrownBy(() -> save(id, 2, 1, Map.of())).isInstanceOf(Problem.Conflict.class);
    }
}
