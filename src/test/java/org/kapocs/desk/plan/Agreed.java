package org.kapocs.desk.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Shown;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who agreed on a plan on Monday 16 November 2026, and who looks after it. */
abstract class Agreed {
    static final Agreement SIGNED = new Agreement(LocalDate.parse("2026-11-16"), HowGiven.SIGNED, "");
    static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    @Autowired
    Plans plans;

    @Autowired
    OwnPlans own;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    UUID file = UUID.randomUUID();
    UUID goal = UUID.randomUUID();
    Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());

    @BeforeEach
    void a_plan_that_was_agreed_on() {
        officer = staff.inCity(Role.DESK_OFFICER);
        another();
        goal = agreed("Lakást találni");
    }

    /** From now on it is about somebody else. */
    void another() {
        file = Drafted.open(cases, officer);
        newcomer = new Who.CodeHolder(Objects.requireNonNull(
                as(() -> cases.get(officer, file, Purpose.CASEWORK)).contact()));
    }

    <T extends @Nullable Object> T sql(Supplier<T> work) {
        return within(new Who.Machine("test"), work);
    }

    UUID agreed(String aim) {
        var outline = Drafted.outline(aim);
        UUID id = as(() -> plans.draft(officer, file, outline, key()));
        as(() -> plans.agree(officer, file, id, 1, SIGNED));
        return outline.goals().getFirst().line();
    }

    UUID step(Doer doer, String title, String said) {
        return as(() ->
                tasks.make(officer, file, wish(title, "kanarireszlet", goal, new Shown(doer, said, "ar")), key()));
    }

    Wish wish(String title, String note, @Nullable UUID serves, Shown shown) {
        return new Wish(title, note, officer.account(), FRIDAY, serves, shown);
    }

    Task task(UUID id) {
        return as(() -> tasks.get(officer, id)).task();
    }

    void tick(UUID step, boolean done) {
        as(newcomer, () -> {
            own.tick(newcomer, step, done);
            return null;
        });
    }

    List<ToldStep> told() {
        return as(newcomer, () -> own.get(newcomer)).stream()
                .flatMap(plan -> plan.goals().stream())
                .flatMap(each -> each.steps().stream())
                .toList();
    }

    List<String> found(String query) {
        return found(newcomer, query);
    }

    List<String> found(Who who, String query) {
        return within(who, () -> sql.sql(query).query(String.class).list());
    }

    <T extends @Nullable Object> T within(Who who, Supplier<T> work) {
        return Standing.as(who, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }

    static <T extends @Nullable Object> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
