package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do in a case touches it, in whichever room they do it; what the house does by itself does not. */
@HouseTest
class WorkedOnTest {
    /** What is no work on the case: the house's own notes, and what is not to be told by when a case was touched. */
    private static final List<String> NO_WORK = List.of(
            "casework.case_matter",
            "casework.case_need",
            "casework.handing",
            "casework.later_contact",
            "casework.withdrawal",
            "disclosure.request",
            "document.attachment",
            "rights.hold",
            "rights.request",
            "satisfaction.question",
            "satisfaction.remark",
            "takeover.line");

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

    private Who.Staff officer =
            new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of());

    private UUID file = UUID.randomUUID();
    private Instant opened = Instant.EPOCH;

    @BeforeEach
    void three_days_after_it_was_opened() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Standing.as(officer, () -> cases.open(officer, wish("Dara", contact(contacts)), key()));
        opened = clock.instant();
        clock.forward(Duration.ofDays(3));
    }

    @Test
    void each_kind_of_work_by_staff_touches_the_case_and_none_that_the_house_does_by_itself() {
        KindsOfWork.ALL.forEach((what, work) -> {
            assertThat(touchedBy(officer, List.of(work))).as(what).isEqualTo(clock.instant());
            if (!what.equals("a reply")) {
                assertThat(touchedBy(new Who.Machine("reminders"), List.of(work)))
                        .as(what + " by the house")
                        .isEqualTo(opened);
            }
        });
    }

    @Test
    void what_is_changed_later_touches_it_again_and_what_is_said_of_a_task_does() {
        String later = "select set_config('kapocs.at', '%s', true)"
                .formatted(clock.instant().plus(Duration.ofDays(9)));
        String task = made("a task");
        String waits = "update task.task set waiting_for = 'x' where case_file = (select id from casework.case_file"
                + " where id = :file)";
        String said = "insert into task.comment select gen_random_uuid(), t.id, now(), t.owner, 'x' from task.task t"
                + " join casework.case_file f on f.id = t.case_file where f.id = :file";
        assertThat(touchedBy(officer, List.of(task, later, waits)))
                .isEqualTo(clock.instant().plus(Duration.ofDays(9)));
        assertThat(touchedBy(officer, List.of(task, later, said)))
                .isEqualTo(clock.instant().plus(Duration.ofDays(9)));
    }

    @Test
    void an_expert_of_the_same_organization_does_not_touch_it_and_who_asks_does() {
        String asked = made("a question to an expert");
        String later = "select set_config('kapocs.at', '%s', true)"
                .formatted(clock.instant().plus(Duration.ofDays(9)));
        var work = new java.util.ArrayList<>(List.of(asked, later));
        for (String step : List.of(
                "state = 'TAKEN', taken_by = gen_random_uuid()",
                "asks_back = true",
                "state = 'ASKED', taken_by = null, asks_back = false",
                "state = 'TAKEN', taken_by = gen_random_uuid()",
                "state = 'ANSWERED', answered_at = now()")) {
            work.add(consultation(step));
        }
        assertThat(touchedBy(officer, work)).as("taken, given back, answered").isEqualTo(clock.instant());
        Instant then = clock.instant().plus(Duration.ofDays(9));
        assertThat(touchedBy(officer, List.of(asked, later, consultation("asks_back = false"))))
                .as("replied")
                .isEqualTo(then);
        work.add(consultation("state = 'CLOSED'"));
        assertThat(touchedBy(officer, work)).as("closed").isEqualTo(then);
        assertThat(touchedBy(
                        officer,
                        List.of(asked, later, consultation("state = 'ENDED', ending = 'WITHDRAWN', open_to = null"))))
                .as("withdrawn")
                .isEqualTo(then);
    }

    private static String consultation(String change) {
        return "update consult.consultation set " + change
                + " where case_file = (select id from casework.case_file where id = :file)";
    }

    @Test
    void within_the_hour_it_is_not_written_anew() {
        String soon = "select set_config('kapocs.at', '%s', true)".formatted(opened.plus(Duration.ofMinutes(59)));
        assertThat(touchedBy(officer, List.of(soon, made("a plan")))).isEqualTo(opened);
    }

    @Test
    void nobody_waits_for_who_holds_the_case_to_say_that_they_worked_on_it() {
        var outer = new TransactionTemplate(transactions);
        Instant touched = Standing.as(
                officer,
                () -> outer.execute(held -> {
                    sql.sql("select id from casework.case_file where id = :file for update")
                            .param("file", file)
                            .query(UUID.class)
                            .single();
                    return touchedBy(officer, List.of("set local lock_timeout = '3s'", made("a task")));
                }));
        assertThat(touched).isEqualTo(opened);
    }

    @Test
    void a_table_that_says_of_which_case_its_rows_are_says_whether_they_are_work() {
        List<String> silent =
                Standing.as(officer, () -> sql.sql("""
                        select n.nspname || '.' || c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                        where a.attname = 'case_file' and c.relkind = 'r' and not exists (select from pg_trigger t
                          where t.tgrelid = c.oid and t.tgname = 'touches_case')
                        order by 1""").query(String.class).list());
        assertThat(silent)
                .as("tables that need: create trigger touches_case … execute function casework.worked()")
                .isEqualTo(NO_WORK);
    }

    /** When the case was touched last after this was done, which is undone again. */
    private Instant touchedBy(Who who, List<String> statements) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Standing.as(
                who,
                () -> Objects.requireNonNull(apart.execute(undone -> {
                    undone.setRollbackOnly();
                    statements.forEach(this::run);
                    return sql.sql("select touched_at from casework.case_file where id = :file")
                            .param("file", file)
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant();
                })));
    }

    private static String made(String what) {
        return Objects.requireNonNull(KindsOfWork.ALL.get(what));
    }

    private void run(String statement) {
        if (statement.startsWith("select set_config")) {
            sql.sql(statement).query(String.class).single();
        } else if (statement.startsWith("insert") && !statement.contains(":file")) {
            assertThat(sql.sql(statement + " from casework.case_file where id = :file")
                            .param("file", file)
                            .update())
                    .isOne();
        } else if (statement.contains(":file")) {
            assertThat(sql.sql(statement).param("file", file).update()).isOne();
        } else {
            sql.sql(statement).update();
        }
    }
}
