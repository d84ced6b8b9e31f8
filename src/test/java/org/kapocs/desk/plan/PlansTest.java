package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class PlansTest {
    private static final Agreement SIGNED =
            new Agreement(LocalDate.parse("2026-11-16"), HowGiven.SIGNED, "Minta Farid");

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    OwnPlans own;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Drafted.open(cases, officer);
    }

    @Test
    void a_draft_becomes_the_plan_when_the_client_agrees_and_the_one_before_stays_to_be_read() {
        UUID first = draft("Lakást találni");
        assertThat(newcomer()).as("no draft is shown").isEmpty();
        agree(first, 1);
        assertThat(newcomer()).contains("أريد: Lakást találni");
        UUID second = draft("Nagyobb lakást találni");
        assertThat(newcomer()).as("what was agreed on holds on").contains("أريد: Lakást találni");
        agree(second, 1);
        assertThat(newcomer()).contains("أريد: Nagyobb lakást találni");
        assertThat(all()).extracting(Plan::state).containsExactly(PlanState.CURRENT, PlanState.FORMER);
        assertThat(all().getLast()).satisfies(former -> {
            assertThat(former.aim()).isEqualTo("Lakást találni");
            assertThat(former.goals()).hasSize(1);
            assertThat(former.agreement()).isEqualTo(SIGNED);
        });
    }

    @Test
    void a_case_has_one_draft_which_can_come_to_nothing() {
        UUID one = draft("Lakást találni");
        assertThatThrownBy(() -> draft("Mást")).isInstanceOf(Problem.Conflict.class);
        as(() -> plans.drop(officer, file, one, 1));
        UUID other = draft("Mást");
        agree(other, 1);
        assertThatThrownBy(() -> as(() -> plans.drop(officer, file, other, 2))).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(() -> plans.revise(officer, file, other, 2, Drafted.outline("Átírva"))))
                .as("what was agreed on is not rewritten")
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void the_database_lets_nobody_rewrite_the_goals_of_an_agreed_plan() {
        UUID id = draft("Lakást találni");
        agree(id, 1);
        int changed = as(() -> new TransactionTemplate(transactions)
                .execute(_ -> sql.sql("update plan.goal set text = 'más' where plan = :id")
                        .param("id", id)
                        .update()));
        assertThat(changed).isZero();
    }

    @Test
    void whoever_starts_from_an_older_version_overwrites_nothing() {
        UUID id = draft("Lakást találni");
        as(() -> plans.revise(officer, file, id, 1, Drafted.outline("Az enyém")));
        assertThat(as(() -> plans.revise(officer, file, id, 1, Drafted.outline("A másé"))))
                .isInstanceOfSatisfying(
                        PlanChange.Outdated.class,
                        outdated -> assertThat(outdated.saved().aim()).isEqualTo("Az enyém"));
        assertThat(as(() -> plans.agree(officer, file, id, 1, SIGNED))).isInstanceOf(PlanChange.Outdated.class);
        assertThat(all().getFirst().goals()).hasSize(1);
    }

    @Test
    void what_a_plan_lacks_is_said_at_each_field() {
        var nothing = new Outline("", "x".repeat(2_001), "nowhere", null, List.of());
        assertThatThrownBy(() -> as(() -> plans.draft(officer, file, nothing, key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields())
                                .containsOnlyKeys("aim", "aimSaid", "language", "text-0", "review"));
        var tomorrow = new Agreement(LocalDate.parse("2026-11-17"), HowGiven.SPOKEN, "");
        UUID id = draft("Lakást találni");
        assertThatThrownBy(() -> as(() -> plans.agree(officer, file, id, 1, tomorrow)))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void the_day_of_review_is_a_working_day() {
        var christmas = Drafted.outline("x", LocalDate.parse("2026-12-24"));
        as(() -> plans.draft(officer, file, christmas, key()));
        assertThat(all().getFirst().reviewOn()).isEqualTo("2026-12-28");
    }

    @Test
    void a_task_serves_a_goal_through_all_versions_and_nothing_of_another_case() {
        Outline outline = Drafted.outline("Lakást találni");
        UUID line = outline.goals().getFirst().line();
        UUID one = as(() -> plans.draft(officer, file, outline, key()));
        var wish = new Wish("Hirdetések", "", officer.account(), LocalDate.parse("2026-11-20"), line);
        UUID task = as(() -> tasks.make(officer, file, wish, key()));
        agree(one, 1);
        assertThat(as(() -> tasks.aims(officer, file))).containsOnlyKeys(line);
        assertThat(as(() -> tasks.get(officer, task)).task().serves()).isEqualTo(line);
        UUID other = Drafted.open(cases, officer);
        assertThatThrownBy(() -> as(() -> tasks.make(officer, other, wish, key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("serves"));
    }

    @Test
    void nobody_of_another_organization_and_no_other_newcomer_finds_a_plan() {
        UUID id = draft("Lakást találni");
        agree(id, 1);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(Standing.as(stranger, () -> plans.ofCase(stranger, file))).isEmpty();
        assertThatThrownBy(() -> Standing.as(stranger, () -> plans.approve(stranger, file, id, 2)))
                .isInstanceOf(Problem.Missing.class);
        var other = new Who.CodeHolder(UUID.randomUUID());
        assertThat(Standing.as(other, () -> own.get(other))).isEmpty();
    }

    private java.util.Optional<String> newcomer() {
        UUID contact = as(() -> cases.get(officer, file, Purpose.CASEWORK)).contact();
        var who = new Who.CodeHolder(java.util.Objects.requireNonNull(contact));
        return Standing.as(who, () -> own.get(who)).map(plan -> plan.aim().text());
    }

    private UUID draft(String aim) {
        return as(() -> plans.draft(officer, file, Drafted.outline(aim), key()));
    }

    private void agree(UUID id, int version) {
        assertThat(as(() -> plans.agree(officer, file, id, version, SIGNED))).isEqualTo(new PlanChange.Done());
    }

    private List<Plan> all() {
        return as(() -> plans.ofCase(officer, file));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
