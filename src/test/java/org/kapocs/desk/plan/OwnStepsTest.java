package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Shown;
import org.kapocs.desk.task.Steps;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskState;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a newcomer finds of the steps of their plan, and what they can say of them. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class OwnStepsTest {
    private static final Agreement SIGNED = new Agreement(LocalDate.parse("2026-11-16"), HowGiven.SIGNED, "");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    @Autowired
    Plans plans;

    @Autowired
    OwnPlans own;

    @Autowired
    StepReminders reminders;

    @Autowired
    Steps steps;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();
    private UUID goal = UUID.randomUUID();
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());

    @BeforeEach
    void a_plan_that_was_agreed_on() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Drafted.open(cases, officer);
        newcomer = new Who.CodeHolder(
                Objects.requireNonNull(as(() -> cases.get(officer, file, Purpose.CASEWORK)).contact()));
        goal = agreed("Lakást találni");
    }

    @Test
    void they_find_what_they_are_told_of_the_plan_that_holds_and_nothing_else() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "اختيار إعلان");
        step(Doer.PARTNER, "Szerződést átnézni", "");
        UUID dropped = step(Doer.DESK, "kanariejtett", "");
        as(() -> tasks.drop(officer, dropped, 1, "kanariok"));
        as(() -> tasks.make(officer, file, wish("kanaribelso", "kanarijegyzet", goal, Shown.NOT), key()));
        as(() -> tasks.make(officer, file, wish("kanaricel", "", null, Shown.NOT), key()));
        as(() -> tasks.waitFor(officer, theirs, 1, "kanarivar"));
        as(() -> tasks.comment(officer, theirs, "kanariszo", key()));

        assertThat(told()).extracting(step -> step.said().text()).containsExactly("اختيار إعلان", "Szerződést átnézni");
        assertThat(told()).extracting(ToldStep::doer).containsExactly(Doer.CLIENT, Doer.PARTNER);
        assertThat(found("select s::text from plan.step s"))
                .hasSize(2)
                .noneMatch(row -> row.contains("kanari") || row.contains(officer.account().toString()));
        for (String shut : List.of("task.task", "task.comment", "plan.plan where state <> 'CURRENT'")) {
            assertThat(found("select t::text from %s".formatted(shut.replaceFirst("(?= where|$)", " t"))))
                    .as(shut)
                    .isEmpty();
        }
    }

    @Test
    void a_draft_and_a_version_that_is_over_tell_nothing_and_neither_does_the_plan_of_somebody_else() {
        step(Doer.CLIENT, "Hirdetést választani", "");
        assertThat(told()).hasSize(1);
        Who.CodeHolder before = newcomer;
        UUID mine = file;
        agreed("Mást");
        assertThat(told()).as("its goal is in no plan that holds").isEmpty();

        file = Drafted.open(cases, officer);
        newcomer = new Who.CodeHolder(
                Objects.requireNonNull(as(() -> cases.get(officer, file, Purpose.CASEWORK)).contact()));
        var draft = Drafted.outline("Vázlat");
        as(() -> plans.draft(officer, file, draft, key()));
        goal = draft.goals().getFirst().line();
        UUID theirs = step(Doer.CLIENT, "Később", "");
        assertThat(found("select s::text from plan.step s")).isEmpty();
        tick(theirs, true);
        assertThat(task(theirs).open()).as("of a draft nothing is said").isTrue();

        newcomer = before;
        file = mine;
        assertThat(found("select s::text from plan.step s")).isEmpty();
        tick(theirs, true);
        assertThat(task(theirs).open()).as("of somebody else").isTrue();
        for (Who who : List.of(new Who.CodeHolder(UUID.randomUUID()), new Who.Machine("x"), officer)) {
            assertThat(found(who, "select s::text from plan.step s")).isEmpty();
            assertThat(found(who, "select s::text from plan.own_step s")).isEmpty();
        }
    }

    @Test
    void what_is_theirs_they_mark_as_done_and_take_back_and_whoever_looks_after_it_sees_that() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "");
        UUID ours = step(Doer.DESK, "Felhívni", "");
        tick(theirs, true);
        tick(theirs, true);
        tick(ours, true);
        assertThat(task(ours).open()).as("not theirs to do").isTrue();
        assertThat(task(theirs).state()).isEqualTo(TaskState.DONE);
        assertThat(task(theirs).version()).as("twice is once").isEqualTo(2);
        assertThat(told().getFirst().ticked()).isTrue();
        assertThat(as(() -> steps.ticked(officer, 5)))
                .extracting(ticked -> ticked.task().id())
                .containsExactly(theirs);
        as(() -> {
            steps.seen(officer, theirs);
            return null;
        });
        assertThat(as(() -> steps.ticked(officer, 5))).isEmpty();
        tick(theirs, false);
        assertThat(task(theirs).open()).isTrue();
        tick(theirs, true);
        assertThat(as(() -> steps.ticked(officer, 5))).as("it is news again").hasSize(1);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        assertThat(Standing.as(colleague, () -> steps.ticked(colleague, 5))).isEmpty();
    }

    @Test
    void what_the_officer_ended_they_do_not_take_back_and_nothing_else_of_a_task_can_they_touch() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "");
        as(() -> tasks.finish(officer, theirs, 1));
        tick(theirs, false);
        assertThat(task(theirs).state()).isEqualTo(TaskState.DONE);
        as(() -> tasks.reopen(officer, theirs, 2));
        for (String change : List.of(
                "update plan.own_step set state = 'DROPPED'",
                "update plan.step set title = 'x'",
                "update plan.own_step set case_file = id",
                "delete from plan.own_step",
                "insert into plan.step (id) values (gen_random_uuid())")) {
            assertThatThrownBy(() -> within(newcomer, () -> sql.sql(change).update()))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(within(newcomer, () -> sql.sql("update task.task set note = 'x'").update()))
                .isZero();
        assertThat(task(theirs).open()).isTrue();
    }

    @Test
    void what_they_are_told_belongs_to_a_goal_and_is_taken_away_again() {
        assertThatThrownBy(() -> as(() -> tasks.make(
                        officer, file, wish("x", "", null, new Shown(Doer.CLIENT, "", "ar")), key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("serves"));
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "اختيار");
        as(() -> tasks.revise(
                officer, theirs, 1, new Wish("Hirdetést választani", "", officer.account(), FRIDAY, goal)));
        assertThat(told()).as("a program that knows nothing of it changes nothing of it").hasSize(1);
        as(() -> tasks.revise(officer, theirs, 2, wish("Hirdetést választani", "", goal, Shown.NOT)));
        assertThat(told()).isEmpty();
    }

    @Test
    void who_chose_it_is_reminded_once_two_days_before_in_words_that_tell_nothing() {
        reminded(0);
        step(Doer.CLIENT, "Kanari lakas", "");
        step(Doer.CLIENT, "Kanari masik", "");
        step(Doer.DESK, "Kanari a mienk", "");
        String address = "minta." + UUID.randomUUID() + "@example.org";
        as(newcomer, () -> {
            contacts.reachBy(newcomer, new Reach(Reach.Kind.EMAIL, address, ""));
            own.remind(newcomer, true);
            return null;
        });
        assertThat(as(newcomer, () -> own.reminding(newcomer))).isEqualTo(new OwnPlans.Reminding(true, address));
        reminded(0);
        clock.forward(Duration.ofDays(2));
        reminded(1);
        reminded(1);
        assertThat(sql(() -> sql.sql("select count(*) from plan.reminder").query(Integer.class).single()))
                .isPositive();
        as(newcomer, () -> {
            own.remind(newcomer, false);
            return null;
        });
        step(Doer.CLIENT, "Kanari kesobb", "");
        reminded(1);
    }

    /** So many letters are on their way to this newcomer. */
    private void reminded(int letters) {
        reminders.run();
        assertThat(sql(() -> sql.sql("select count(*) from notification.letter where dedup_key like :key")
                        .param("key", "plan:" + newcomer.contact() + ":%")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(letters);
    }

    private <T extends @Nullable Object> T sql(Supplier<T> work) {
        return within(new Who.Machine("test"), work);
    }

    private UUID agreed(String aim) {
        var outline = Drafted.outline(aim);
        UUID id = as(() -> plans.draft(officer, file, outline, key()));
        as(() -> plans.agree(officer, file, id, 1, SIGNED));
        return outline.goals().getFirst().line();
    }

    private UUID step(Doer doer, String title, String said) {
        return as(() -> tasks.make(officer, file, wish(title, "kanarireszlet", goal, new Shown(doer, said, "ar")), key()));
    }

    private Wish wish(String title, String note, @Nullable UUID serves, Shown shown) {
        return new Wish(title, note, officer.account(), FRIDAY, serves, shown);
    }

    private Task task(UUID id) {
        return as(() -> tasks.get(officer, id)).task();
    }

    private void tick(UUID step, boolean done) {
        as(newcomer, () -> {
            own.tick(newcomer, step, done);
            return null;
        });
    }

    private List<ToldStep> told() {
        return as(newcomer, () -> own.get(newcomer)).stream()
                .flatMap(plan -> plan.goals().stream())
                .flatMap(each -> each.steps().stream())
                .toList();
    }

    private List<String> found(String query) {
        return found(newcomer, query);
    }

    private List<String> found(Who who, String query) {
        return within(who, () -> sql.sql(query).query(String.class).list());
    }

    private <T extends @Nullable Object> T within(Who who, Supplier<T> work) {
        return Standing.as(who, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }

    private static <T extends @Nullable Object> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
