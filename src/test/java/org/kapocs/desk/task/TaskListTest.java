package org.kapocs.desk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In an organization of its own, so that what others make does not count. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class TaskListTest {
    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff neighbour = officer;
    private Who.Staff elsewhere = officer;
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void people() {
        officer = staff.with(Role.DESK_OFFICER);
        elsewhere = staff.in(officer.organization(), Role.DESK_OFFICER);
        Who.Staff other = staff.in(officer.organization(), Role.EXPERT);
        neighbour = new Who.Staff(other.account(), other.name(), other.organization(), officer.sites(), other.roles());
        move(other, officer);
        file = Todo.open(cases, officer);
    }

    /** Sites are changed by administrators; here by the house. */
    private void move(Who.Staff who, Who.Staff to) {
        var house = new Who.Machine("test");
        Standing.as(
                house,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("update access.account set sites = :sites where id = :id")
                                .param("sites", to.sites().toArray(UUID[]::new))
                                .param("id", who.account())
                                .update()));
    }

    @Test
    void mine_and_my_teams_and_the_whole_organizations_are_told_apart() {
        make(officer, "enyém", "2026-11-18");
        make(neighbour, "szomszédé", "2026-11-17");
        make(elsewhere, "máshol", "2026-11-19");
        assertThat(titles(TaskView.MINE, false)).containsExactly("enyém");
        assertThat(titles(TaskView.TEAM, false)).containsExactly("szomszédé", "enyém");
        assertThat(titles(TaskView.TEAM, true)).containsExactly("szomszédé", "enyém", "máshol");
    }

    @Test
    void the_numbers_count_what_the_lists_show_when_they_are_narrowed_to_somebody() {
        make(officer, "enyém", "2026-11-18");
        make(elsewhere, "máshol", "2026-11-19");
        var narrowed = new TaskQuery(TaskView.TEAM, true, elsewhere.account(), null);
        TaskLines found = as(() -> list.find(officer, narrowed));
        assertThat(found.lines()).hasSize(1);
        assertThat(found.counts()).containsEntry(TaskView.TEAM, 1).containsEntry(TaskView.MINE, 1);
        assertThat(as(() -> list.find(officer, new TaskQuery(TaskView.TEAM, true, null)))
                        .counts())
                .containsEntry(TaskView.TEAM, 2);
    }

    @Test
    void what_is_put_aside_comes_back_on_its_day_and_when_it_is_overdue() {
        UUID id = make(officer, "később", "2026-11-18");
        as(() -> tasks.snooze(officer, id, 1, LocalDate.parse("2026-11-20")));
        assertThat(titles(TaskView.MINE, false)).isEmpty();
        assertThat(titles(TaskView.LATER, false)).containsExactly("később");
        clock.forward(Duration.ofDays(3));
        assertThat(titles(TaskView.OVERDUE, false)).containsExactly("később");
        assertThat(titles(TaskView.MINE, false)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(titles(TaskView.MINE, false)).containsExactly("később");
        assertThat(titles(TaskView.LATER, false)).isEmpty();
    }

    @Test
    void its_owner_is_reminded_at_the_top_of_the_list_from_that_day_on() {
        make(officer, "első", "2026-11-17");
        UUID id = make(officer, "második", "2026-12-01");
        as(() -> tasks.remind(officer, id, 1, LocalDate.parse("2026-11-18")));
        assertThat(titles(TaskView.MINE, false)).containsExactly("első", "második");
        clock.forward(Duration.ofDays(2));
        assertThat(titles(TaskView.MINE, false)).containsExactly("második", "első");
    }

    @Test
    void what_waits_for_others_has_a_list_until_one_can_go_on() {
        UUID id = make(officer, "vár", "2026-11-18");
        as(() -> tasks.waitFor(officer, id, 1, "az iskola levelére"));
        assertThat(titles(TaskView.WAITING, false)).containsExactly("vár");
        assertThat(titles(TaskView.MINE, false)).as("it stays mine").containsExactly("vár");
        as(() -> tasks.waitFor(officer, id, 2, ""));
        assertThat(titles(TaskView.WAITING, false)).isEmpty();
    }

    @Test
    void a_list_shows_no_task_of_a_case_that_its_reader_does_not_find() {
        make(officer, "látható", "2026-11-18");
        UUID hidden = Todo.open(cases, officer);
        Todo.make(tasks, officer, hidden, Todo.wish(officer, "rejtett", "2026-11-18"));
        var house = new Who.Machine("test");
        Standing.as(
                house,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("update casework.case_file set organization = :other where id = :id")
                                .param("other", UUID.randomUUID())
                                .param("id", hidden)
                                .update()));
        TaskLines found = find(TaskView.MINE, false, null);
        assertThat(found.lines()).extracting(line -> line.task().title()).containsExactly("látható");
        assertThat(found.counts()).containsEntry(TaskView.MINE, 1);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(Standing.as(stranger, () -> list.find(stranger, new TaskQuery(TaskView.TEAM, true, null)))
                        .lines())
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_counting_stops() {
        var all = new ArrayList<String>();
        for (int n = 0; n < 60; n++) {
            String title = "feladat %02d".formatted(n);
            UUID id = make(officer, title, n % 2 == 0 ? "2026-11-18" : "2026-11-19");
            if (n % 10 == 0) {
                as(() -> tasks.remind(officer, id, 1, LocalDate.parse("2026-11-16")));
            }
        }
        TaskQuery.After after = null;
        do {
            TaskLines page = find(TaskView.MINE, false, after);
            page.lines().forEach(line -> all.add(line.task().title()));
            after = page.next();
        } while (after != null);
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(all.subList(0, 6)).allMatch(title -> title.endsWith("0"));
        assertThat(find(TaskView.TEAM, true, null).counts()).containsEntry(TaskView.MINE, 60);
    }

    @Test
    void a_longer_list_asks_no_more() throws Exception {
        make(officer, "egy", "2026-11-18");
        int one = statements();
        for (int n = 0; n < 12; n++) {
            UUID another = Todo.open(cases, officer);
            Todo.make(tasks, officer, another, Todo.wish(neighbour, "másik " + n, "2026-11-18"));
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(7);
    }

    private int statements() throws Exception {
        return Statements.of(() -> http.perform(get("/staff/tasks?view=TEAM").with(Staff.as(officer)))
                        .andExpect(status().isOk()))
                .size();
    }

    private UUID make(Who.Staff owner, String title, String due) {
        return Todo.make(tasks, officer, file, Todo.wish(owner, title, due));
    }

    private TaskLines find(TaskView view, boolean whole, TaskQuery.@Nullable After after) {
        return as(() -> list.find(officer, new TaskQuery(view, whole, after)));
    }

    private List<String> titles(TaskView view, boolean whole) {
        return find(view, whole, null).lines().stream()
                .map(line -> line.task().title())
                .toList();
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
