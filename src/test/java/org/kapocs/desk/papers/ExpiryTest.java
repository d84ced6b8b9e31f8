package org.kapocs.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Chores;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** From Monday 16 November 2026 on. A paper until 4 March 2027 is 90 days from its end on 4 December. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ExpiryTest {
    private static final LocalDate UNTIL = LocalDate.parse("2027-03-04");

    @Autowired
    Expiry expiry;

    @Autowired
    Papers papers;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Grounds grounds;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Chores chores;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Permit.open(cases, officer, null);
    }

    @Test
    void the_caseworker_gets_a_task_90_60_and_30_days_ahead_each_once() {
        record(new Paper.Status(ResidenceStatus.TEMPORARY_PROTECTION, UNTIL));
        assertThat(after(0)).as("108 days ahead").isEmpty();
        assertThat(after(18)).hasSize(1);
        assertThat(after(0)).as("the next night").hasSize(1);
        assertThat(after(30)).hasSize(2);
        assertThat(after(30)).hasSize(3);
        assertThat(after(20)).hasSize(3);
        assertThat(after(60)).as("it is over").hasSize(3);
    }

    @Test
    void the_task_tells_neither_which_paper_nor_until_when() {
        record(new Paper.Document(DocumentKind.RESIDENCE_PERMIT, "RP 998877", "HU", UNTIL));
        assertThat(after(18)).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo(officer.account());
            assertThat(task.madeBy()).isNull();
            assertThat(task.title() + task.note()).doesNotContain("2027", "RP", "engedély", "PERMIT");
            assertThat(task.dueOn()).as("soon, and not the last day").isBefore("2026-12-20");
        });
    }

    @Test
    void who_records_it_late_is_reminded_once_and_not_of_what_is_over() {
        record(new Paper.Status(ResidenceStatus.TOLERATED, LocalDate.parse("2026-12-01")));
        record(new Paper.Document(DocumentKind.PASSPORT, "AB 1234567", "UA", LocalDate.parse("2026-11-01")));
        record(new Paper.Document(DocumentKind.OTHER, "77777", "UA", null));
        assertThat(after(0)).hasSize(1);
        assertThat(after(1)).hasSize(1);
    }

    @Test
    void another_day_counts_anew_and_another_number_does_not() {
        UUID id = record(new Paper.Document(DocumentKind.PASSPORT, "AB 1234567", "UA", UNTIL));
        assertThat(after(18)).hasSize(1);
        correct(id, 1, new Paper.Document(DocumentKind.PASSPORT, "AB 1234568", "UA", UNTIL));
        assertThat(after(0)).hasSize(1);
        correct(id, 2, new Paper.Document(DocumentKind.PASSPORT, "AB 1234568", "UA", UNTIL.plusYears(1)));
        assertThat(after(0)).as("more than a year ahead").hasSize(1);
        assertThat(after(366)).hasSize(2);
    }

    @Test
    void nothing_is_made_of_what_was_removed_or_of_a_case_that_is_closed() {
        UUID gone = record(new Paper.Document(DocumentKind.PASSPORT, "AB 1234567", "UA", UNTIL));
        as(() -> {
            papers.remove(officer, papers.kept(officer, file, gone, KeptPaper.Kind.DOCUMENT));
            return 1;
        });
        assertThat(after(18)).isEmpty();
        record(new Paper.Status(ResidenceStatus.TOLERATED, UNTIL));
        UUID need = as(() -> cases.needs(officer, file)).getFirst().need().id();
        as(() -> cases.close(
                officer,
                file,
                cases.get(officer, file, Purpose.CASEWORK).version(),
                CloseReason.FINISHED,
                Map.of(need, new Outcome.Unmet(UnmetReason.OTHER))));
        assertThat(after(0)).isEmpty();
    }

    @Test
    void nothing_is_made_in_a_case_that_may_not_be_worked_on() {
        record(new Paper.Status(ResidenceStatus.TOLERATED, UNTIL));
        as(() -> grounds.change(
                officer,
                file,
                cases.get(officer, file, Purpose.CASEWORK).version(),
                LegalBasis.CONSENT,
                "Az ügyfél így szeretné."));
        assertThat(after(18)).as("nobody consented yet").isEmpty();
    }

    @Test
    void nothing_is_opened_of_a_case_that_may_not_be_worked_on() {
        var room = new OneThing(file, UNTIL);
        var looking = new Expiry(List.of(room), grounds, tasks, "90", messages, languages, transactions, chores, clock);
        looking.look();
        assertThat(room.opened()).isEqualTo(1);
        as(() -> cases.close(
                officer,
                file,
                cases.get(officer, file, Purpose.CASEWORK).version(),
                CloseReason.FINISHED,
                Map.of(cases.needs(officer, file).getFirst().need().id(), new Outcome.Unmet(UnmetReason.OTHER))));
        looking.look();
        assertThat(room.opened()).isEqualTo(1);
    }

    private UUID record(Paper paper) {
        return as(() -> papers.record(
                officer, file, paper, Permit.REASON, UUID.randomUUID().toString()));
    }

    private void correct(UUID id, int version, Paper paper) {
        as(() -> {
            papers.correct(officer, papers.kept(officer, file, id, KeptPaper.Kind.DOCUMENT), version, paper);
            return 1;
        });
    }

    /** The tasks of the case so many days later, after the house has looked. */
    private List<Task> after(int days) {
        clock.forward(Duration.ofDays(days));
        expiry.look();
        return as(() -> tasks.ofCase(officer, file));
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
