package org.kapocs.desk.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.consult.Advised.as;
import static org.kapocs.desk.consult.Advised.key;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of questions by time, by the client's word and with their case. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ConsultEndingsTest {
    private static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Advised advised;

    @Autowired
    Consultations consultations;

    @Autowired
    Advice advice;

    @Autowired
    ConsultList list;

    @Autowired
    ConsultJobs jobs;

    @Autowired
    List<CasePart> parts;

    @Autowired
    CaseList caseList;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff expert = officer;
    private Who.Staff supervisor = officer;
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        expert = staff.with(Role.EXPERT);
        supervisor = staff.in(expert.organization(), Role.SUPERVISOR);
        file = advised.open(officer);
    }

    @Test
    void what_nobody_answers_in_time_is_told_once_to_who_asked_and_to_the_supervisors_of_who_was_asked() {
        UUID id = advised.ask(officer, file, Advised.question(expert));
        jobs.sweep();
        assertThat(advised.get(officer, id).escalatedAt()).isNull();
        assertThat(as(supervisor, () -> list.pressing(supervisor)).late()).isZero();
        clock.forward(Duration.ofDays(2));
        jobs.sweep();
        jobs.sweep();
        assertThat(as(officer, () -> consultations.get(officer, id)).turns())
                .extracting(Turn::what)
                .containsExactly(Turn.What.ASKED, Turn.What.OVERDUE);
        assertThat(letters(id, "overdue")).as("the supervisor and who asked").isEqualTo(2);
        assertThat(as(supervisor, () -> list.pressing(supervisor)).late()).isOne();
        assertThat(as(expert, () -> list.pressing(expert)).late())
                .as("an expert who has not taken it")
                .isZero();
        assertThat(as(officer, () -> list.pressing(officer)).unanswered()).isOne();
        assertThat(waiting()).containsEntry(file, "consult.waiting.overdue");
        as(expert, () -> advice.take(expert, id));
        as(expert, () -> advice.answer(expert, id, "Késve, de itt van.", key()));
        assertThat(waiting()).containsEntry(file, "consult.waiting.answered");
        assertThat(as(officer, () -> list.pressing(officer))).isEqualTo(new Pressing(0, 0, 0, 1, 0, 0));
    }

    @Test
    void no_letter_says_whom_it_is_about() {
        UUID id = advised.taken(officer, file, expert, Section.NAME);
        as(expert, () -> advice.answer(expert, id, "Minta válasz.", key()));
        List<String> keys = house(() -> sql.sql("select dedup_key from notification.letter where dedup_key like :key")
                .param("key", "consult:" + id + ":%")
                .query(String.class)
                .list());
        assertThat(keys).hasSize(2).noneMatch(key -> key.contains("Zamira"));
        assertThat(keys).anyMatch(key -> key.contains(":asked.")).anyMatch(key -> key.contains(":answered."));
    }

    @Test
    void taking_the_consent_back_ends_the_question_and_hides_it_from_who_was_asked() {
        UUID consent = advised.consent(officer, file, expert, Section.NAME);
        UUID id = advised.ask(officer, file, Advised.question(expert, Set.of(Section.NAME), LegalBasis.CONSENT, ""));
        as(expert, () -> advice.take(expert, id));
        assertThat(as(expert, () -> advice.open(expert, id)).shown()).isNotNull();
        Who.CodeHolder newcomer = advised.newcomer(officer, file);
        advised.withdraw(newcomer, consent);
        assertThatThrownBy(() -> as(expert, () -> advice.open(expert, id))).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(expert, () -> advice.answer(expert, id, "x", key())))
                .isInstanceOf(Problem.Missing.class);
        assertThat(advised.get(officer, id).ending()).isEqualTo(Ending.CONSENT_GONE);
        assertThat(as(newcomer, () -> consultations.own(newcomer)))
                .singleElement()
                .satisfies(own -> assertThat(own.openTo()).isNull());
    }

    @Test
    void what_stood_on_no_consent_stays_when_one_is_taken_back_and_an_answer_stays_with_who_asked() {
        UUID consent = advised.consent(officer, file, expert, Section.NAME);
        UUID bare = advised.ask(officer, file, Advised.question(expert));
        UUID answered =
                advised.ask(officer, file, Advised.question(expert, Set.of(Section.NAME), LegalBasis.CONSENT, ""));
        as(expert, () -> advice.take(expert, answered));
        as(expert, () -> advice.answer(expert, answered, "Itt a válasz.", key()));
        advised.withdraw(officer, consent);
        assertThat(as(expert, () -> advice.open(expert, bare)).consultation().state())
                .isEqualTo(ConsultState.ASKED);
        assertThatThrownBy(() -> as(expert, () -> advice.open(expert, answered)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(as(officer, () -> consultations.get(officer, answered)).turns())
                .extracting(Turn::text)
                .contains("Itt a válasz.");
    }

    @Test
    void a_consent_that_runs_out_shows_nothing_at_once_and_ends_the_question_at_the_next_sweep() {
        UUID id = advised.taken(officer, file, expert, Section.NAME);
        clock.forward(Duration.ofDays(40));
        assertThat(as(expert, () -> advice.open(expert, id))).satisfies(opened -> {
            assertThat(opened.shown()).isNull();
            assertThat(opened.closed()).isTrue();
        });
        jobs.sweep();
        assertThatThrownBy(() -> as(expert, () -> advice.open(expert, id))).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void with_the_case_every_question_ends() {
        UUID waits = advised.ask(officer, file, Advised.question(expert));
        UUID answered = advised.ask(officer, file, Advised.question(expert));
        as(expert, () -> advice.take(expert, answered));
        as(expert, () -> advice.answer(expert, answered, "Itt a válasz.", key()));
        Question unasked = Advised.question(expert, Set.of(Section.NAME), null, "");
        UUID draft = as(officer, () -> consultations.keep(officer, file, unasked, null, key()));
        as(officer, () -> {
            var whole = cases.file(officer, file);
            Map<UUID, Outcome> outcomes = whole.openNeeds().stream()
                    .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
            return cases.close(officer, file, whole.file().version(), CloseReason.FINISHED, outcomes);
        });
        assertThat(advised.get(officer, waits).ending()).isEqualTo(Ending.CASE_CLOSED);
        assertThat(advised.get(officer, answered).state()).isEqualTo(ConsultState.CLOSED);
        assertThatThrownBy(() -> advised.get(officer, draft))
                .as("nobody was asked")
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(expert, () -> advice.take(expert, waits))).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> advised.ask(officer, file, Advised.question(expert)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_question_that_is_taken_back_is_hidden_and_whoever_worked_on_it_is_told() {
        UUID id = advised.ask(officer, file, Advised.question(expert));
        as(expert, () -> advice.take(expert, id));
        as(officer, () -> consultations.withdraw(officer, id));
        as(officer, () -> consultations.withdraw(officer, id));
        assertThatThrownBy(() -> as(expert, () -> advice.open(expert, id))).isInstanceOf(Problem.Missing.class);
        assertThat(letters(id, "over")).isOne();
    }

    private Map<UUID, String> waiting() {
        var mine = new CaseQuery(true, null, org.kapocs.desk.casework.CaseState.OPEN, "", java.util.Optional.empty());
        return as(officer, () -> {
            var lines = caseList.find(officer, mine).lines();
            return parts.stream()
                    .flatMap(part -> part.waiting(officer, lines).entrySet().stream())
                    .filter(each -> each.getValue().startsWith("consult."))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private long letters(UUID id, String occasion) {
        return house(() -> sql.sql("select count(*) from notification.letter where dedup_key like :key")
                .param("key", "consult:" + id + ":" + occasion + ".%")
                .query(Long.class)
                .single());
    }

    private <T> T house(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Standing.as(HOUSE, () -> new TransactionTemplate(transactions).execute(_ -> work.get())));
    }
}
