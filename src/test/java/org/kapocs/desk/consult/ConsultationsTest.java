package org.kapocs.desk.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.consult.Advised.as;
import static org.kapocs.desk.consult.Advised.key;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking, on Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ConsultationsTest {
    @Autowired
    Advised advised;

    @Autowired
    Consultations consultations;

    @Autowired
    Advice advice;

    @Autowired
    ConsultList list;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff expert = officer;
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        expert = staff.with(Role.EXPERT);
        file = advised.open(officer);
    }

    @Test
    void an_organization_is_asked_and_an_expert_there_takes_it_and_answers() {
        UUID id = advised.ask(officer, file, Advised.question(expert));
        assertThat(as(
                        expert,
                        () -> list.find(expert, new ConsultQuery(View.OF_US)).lines()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.consultation().id()).isEqualTo(id);
                    assertThat(line.file()).as("whose case it is").isEmpty();
                });
        as(expert, () -> advice.take(expert, id));
        as(expert, () -> advice.askBack(expert, id, "Mikor vették át a határozatot?", key()));
        assertThat(advised.get(officer, id).asksBack()).isTrue();
        as(officer, () -> consultations.reply(officer, id, "Három napja.", key()));
        assertThat(advised.get(officer, id).asksBack()).isFalse();
        as(expert, () -> advice.answer(expert, id, "Nyolc napon belül.", key()));
        assertThat(advised.get(officer, id))
                .extracting(Consultation::state, Consultation::answeredAt)
                .containsExactly(ConsultState.ANSWERED, TestClock.START);
        assertThat(turns(id))
                .containsExactly(
                        Turn.What.ASKED, Turn.What.TAKEN, Turn.What.ASKED_BACK, Turn.What.REPLIED, Turn.What.ANSWERED);
        as(officer, () -> consultations.close(officer, id));
        assertThat(advised.get(officer, id).state()).isEqualTo(ConsultState.CLOSED);
    }

    @Test
    void a_question_that_is_sent_twice_is_asked_once() {
        String key = key();
        UUID once = as(officer, () -> consultations.ask(officer, file, Advised.question(expert), null, key));
        UUID twice = as(officer, () -> consultations.ask(officer, file, Advised.question(expert), null, key));
        assertThat(twice).isEqualTo(once);
        assertThat(as(officer, () -> consultations.ofCase(officer, file))).hasSize(1);
    }

    @Test
    void another_organization_is_shown_nothing_of_a_file_without_a_basis_and_is_asked_nevertheless() {
        Set<Section> needs = Set.of(Section.NEEDS);
        refused(Advised.question(expert, needs, null, ""), Map.of("basis", "consult.error.basis"));
        refused(Advised.question(expert, needs, LegalBasis.CONSENT, ""), Map.of("basis", "privacy.refused.NONE"));
        refused(Advised.question(expert, needs, LegalBasis.PUBLIC_TASK, " "), Map.of("reason", "consult.error.reason"));
        advised.consent(officer, file, expert, Section.LANGUAGES);
        refused(Advised.question(expert, needs, LegalBasis.CONSENT, ""), Map.of("basis", "privacy.refused.SECTIONS"));
        assertThat(as(officer, () -> consultations.ofCase(officer, file))).isEmpty();

        advised.ask(officer, file, Advised.question(expert));
        advised.ask(officer, file, Advised.question(expert, needs, LegalBasis.PUBLIC_TASK, "Életveszély nélkül is."));
        advised.consent(officer, file, expert, Section.NEEDS);
        advised.ask(officer, file, Advised.question(expert, needs, LegalBasis.CONSENT, ""));
        assertThat(as(officer, () -> consultations.ofCase(officer, file)))
                .extracting(Consultation::basis)
                .containsExactly(LegalBasis.CONSENT, LegalBasis.PUBLIC_TASK, null);
    }

    @Test
    void a_colleague_of_the_same_organization_needs_no_consent_and_sees_what_was_chosen() {
        Who.Staff own = staff.inCity(Role.EXPERT);
        UUID id = advised.ask(officer, file, Advised.question(own, Set.of(Section.SUMMARY), null, ""));
        as(own, () -> advice.take(own, id));
        assertThat(as(own, () -> advice.open(own, id)).shown()).isNotNull().satisfies(shown -> {
            assertThat(shown.summary()).isEqualTo(Advised.SUMMARY);
            assertThat(shown.names()).isEmpty();
        });
    }

    @Test
    void a_question_that_tells_whose_case_it_is_is_not_asked_unless_the_name_may_be_seen() {
        String number = advised.file(officer, file).number();
        for (String told : List.of(
                "Zamira meddig fellebbezhet?",
                "Teszteliék meddig fellebbezhetnek?",
                "Zahra could appeal until when?",
                "Hívja: 06 30/555-0142",
                "zamira@MINTA.example.org",
                "Született: 1991. 04. 17.",
                "Born on April 17, 1991",
                "A " + number + " ügyben")) {
            refused(Advised.saying(expert, told), Map.of("text", "consult.error.names"));
        }
        advised.ask(officer, file, Advised.saying(expert, "Zamira meddig fellebbezhet?", Section.NAME));
        UUID id = advised.ask(officer, file, Advised.saying(expert, "1991-ben és áprilisban mi volt a szabály?"));
        assertThatThrownBy(() -> as(officer, () -> consultations.reply(officer, id, "Zamirának hívják.", key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("text"));
    }

    @Test
    void an_answer_is_due_at_the_end_of_a_working_day() {
        assertThat(consultations.terms(officer))
                .containsExactly(
                        Map.entry(Term.TODAY, Instant.parse("2026-11-16T16:00:00Z")),
                        Map.entry(Term.NEXT_DAY, Instant.parse("2026-11-17T16:00:00Z")),
                        Map.entry(Term.THREE_DAYS, Instant.parse("2026-11-19T16:00:00Z")));
        clock.set(Instant.parse("2026-12-23T17:30:00Z"));
        assertThat(consultations.terms(officer))
                .as("the evening before the holidays")
                .containsExactly(
                        Map.entry(Term.NEXT_DAY, Instant.parse("2026-12-28T16:00:00Z")),
                        Map.entry(Term.THREE_DAYS, Instant.parse("2026-12-30T16:00:00Z")));
    }

    @Test
    void what_cannot_be_asked_yet_is_kept_for_its_writers_and_forgotten_when_it_is_asked() {
        Question question = Advised.question(expert, Set.of(Section.NEEDS), LegalBasis.CONSENT, "");
        Question undecided = Advised.question(expert, Set.of(Section.NEEDS), null, "");
        String once = key(); // of the form, which asks after it has kept
        UUID draft = as(officer, () -> consultations.keep(officer, file, undecided, null, once));
        assertThat(advised.get(officer, draft))
                .extracting(Consultation::state, Consultation::basis)
                .containsExactly(ConsultState.DRAFT, LegalBasis.CONSENT);
        Question wordy = Advised.question(expert, Set.of(Section.NEEDS), LegalBasis.PUBLIC_TASK, "x".repeat(1_001));
        assertThatThrownBy(() -> as(officer, () -> consultations.keep(officer, file, wordy, null, key())))
                .isInstanceOf(Problem.Invalid.class);
        assertThat(as(
                        expert,
                        () -> list.find(expert, new ConsultQuery(View.OF_US)).lines()))
                .isEmpty();
        assertThatThrownBy(() -> as(expert, () -> advice.open(expert, draft))).isInstanceOf(Problem.Missing.class);
        Who.CodeHolder newcomer = advised.newcomer(officer, file);
        assertThat(as(newcomer, () -> consultations.own(newcomer))).isEmpty();
        advised.consent(officer, file, expert, Section.NEEDS);
        as(officer, () -> consultations.ask(officer, file, question, draft, once));
        assertThat(as(officer, () -> consultations.ofCase(officer, file)))
                .extracting(Consultation::state)
                .containsExactly(ConsultState.ASKED);
    }

    @Test
    void a_question_that_is_passed_on_is_asked_of_somebody_else_and_is_over_where_it_was() {
        Who.Staff other = staff.with(Role.EXPERT);
        UUID first = advised.ask(officer, file, Advised.question(expert));
        as(expert, () -> advice.take(expert, first));
        UUID draft = as(officer, () -> consultations.keep(officer, file, Advised.question(other), null, key()));
        UUID second = as(officer, () -> consultations.passOn(officer, first, Advised.question(other), draft, key()));
        assertThat(advised.get(officer, first))
                .extracting(Consultation::ending, Consultation::openTo)
                .containsExactly(Ending.PASSED_ON, null);
        assertThat(advised.get(officer, second).follows()).isEqualTo(first);
        assertThatThrownBy(() -> as(expert, () -> advice.answer(expert, first, "Késő.", key())))
                .isInstanceOf(Problem.Missing.class);
        as(other, () -> advice.take(other, second));
        as(other, () -> advice.answer(other, second, "Itt a válasz.", key()));
        assertThatThrownBy(() ->
                        as(officer, () -> consultations.passOn(officer, second, Advised.question(expert), null, key())))
                .as("it was answered meanwhile")
                .isInstanceOf(Problem.Conflict.class);
        assertThat(as(officer, () -> consultations.ofCase(officer, file)))
                .as("and nobody was asked again, and no draft is left")
                .hasSize(2);
    }

    @Test
    void what_a_question_lacks_is_said_at_each_field() {
        var nothing = new Question(UUID.randomUUID(), null, "xx", Urgency.SOON, Term.TODAY, " ", Set.of(), null, "");
        refused(
                nothing,
                Map.of(
                        "to", "consult.error.to",
                        "field", "consult.error.field",
                        "language", "consult.error.language",
                        "text", "consult.error.empty"));
    }

    private void refused(Question question, Map<String, String> fields) {
        assertThatThrownBy(() -> advised.ask(officer, file, question))
                .as(question.text())
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).isEqualTo(fields));
    }

    private List<Turn.What> turns(UUID id) {
        return as(officer, () -> consultations.get(officer, id)).turns().stream()
                .map(Turn::what)
                .toList();
    }
}
