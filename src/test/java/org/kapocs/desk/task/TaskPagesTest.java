package org.kapocs.desk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class TaskPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Todo.open(cases, officer);
    }

    @Test
    void a_task_is_made_in_its_case_and_stands_there_and_in_the_worklist() throws Exception {
        String form = page("/staff/cases/" + file + "/tasks/new");
        assertThat(form).as("in five working days").contains("value=\"2026-11-23\"");
        var made = send(
                "/staff/cases/" + file + "/tasks",
                "title",
                "Felhívni a <b>főbérlőt</b>",
                "owner",
                officer.account().toString(),
                "due",
                "2026-11-21",
                "note",
                "",
                "once",
                Todo.key());
        assertThat(made.getRedirectedUrl()).isEqualTo("/staff/cases/" + file);
        assertThat(page("/staff/cases/" + file)).contains("Felhívni a &lt;b&gt;főbérlőt", "A task was made");
        assertThat(page("/staff/tasks")).contains("Felhívni a &lt;b&gt;főbérlőt", "Minta Dara", "Nov 23, 2026");
    }

    @Test
    void whoever_comes_from_the_plan_goes_on_there() throws Exception {
        String form = page("/staff/cases/" + file + "/tasks/new?plan=yes");
        assertThat(form).contains("name=\"plan\" value=\"yes\"", "href=\"/staff/cases/" + file + "/plan\"");
        var made = send(
                "/staff/cases/" + file + "/tasks",
                "title",
                "Felhívni a főbérlőt",
                "owner",
                officer.account().toString(),
                "due",
                "2026-11-20",
                "plan",
                "yes",
                "once",
                Todo.key());
        assertThat(made.getRedirectedUrl()).isEqualTo("/staff/cases/" + file + "/plan");
    }

    @Test
    void whoever_closes_the_case_is_told_which_tasks_end_with_it() throws Exception {
        UUID id = Todo.make(tasks, officer, file, Todo.wish(officer, "Hívni a <b>főbérlőt", "2026-11-20"));
        assertThat(page("/staff/cases/" + file + "/closing"))
                .contains("Task, dropped with the case", "/staff/tasks/" + id, "Hívni a &lt;b&gt;főbérlőt");
        Standing.as(officer, () -> tasks.finish(officer, id, 1));
        assertThat(page("/staff/cases/" + file + "/closing")).doesNotContain("/staff/tasks/" + id);
    }

    @Test
    void what_was_typed_stays_typed_when_something_is_wrong() throws Exception {
        var answer = send(
                "/staff/cases/" + file + "/tasks",
                "title",
                "",
                "owner",
                "nobody",
                "due",
                "holnap",
                "note",
                "Sok részlet",
                "once",
                Todo.key());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Sok részlet", "value=\"holnap\"", "Say in a line", "Choose a colleague", "Give a day");
    }

    @Test
    void both_texts_are_shown_to_whoever_was_slower() throws Exception {
        UUID id = Todo.make(tasks, officer, file, Todo.wish(officer, "Eredeti", "2026-11-20"));
        String revision = "/staff/tasks/" + id + "/revision";
        String me = officer.account().toString();
        assertThat(send(revision, "version", "1", "title", "Elsőé", "owner", me, "due", "2026-11-20")
                        .getStatus())
                .isEqualTo(303);
        var late = send(revision, "version", "1", "title", "Másodiké", "owner", me, "due", "2026-11-23");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains("Elsőé", "Másodiké", "name=\"version\" value=\"2\"");
        assertThat(send(revision, "version", "2", "title", "Másodiké", "owner", me, "due", "2026-11-23")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void a_comment_on_a_task_whose_case_closed_meanwhile_is_not_lost() throws Exception {
        UUID id = Todo.make(tasks, officer, file, Todo.wish(officer, "Eredeti", "2026-11-20"));
        close();
        var late = send("/staff/tasks/" + id + "/comments", "text", "Fontos megfigyelés", "once", Todo.key());
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Fontos megfigyelés");
        assertThat(page("/staff/tasks/" + id)).contains("with its case");
    }

    @Test
    void a_task_is_done_with_one_press_in_the_list() throws Exception {
        UUID id = Todo.make(tasks, officer, file, Todo.wish(officer, "Egy gomb", "2026-11-20"));
        var done = send("/staff/tasks/" + id + "/done", "version", "1", "back", "list");
        assertThat(done.getRedirectedUrl()).isEqualTo("/staff/tasks");
        assertThat(page("/staff/tasks")).doesNotContain("Egy gomb");
        assertThat(send("/staff/tasks/" + id + "/done", "version", "1").getStatus())
                .as("a second press")
                .isEqualTo(409);
    }

    @Test
    void the_trail_tells_of_tasks_without_their_words() throws Exception {
        UUID id = Todo.make(tasks, officer, file, Todo.wish(officer, "Titkos szavak", "2026-11-20"));
        send("/staff/tasks/" + id + "/waiting", "version", "1", "whom", "a doktor");
        var supervisor = staff.inCity(Role.SUPERVISOR);
        String trail = http.perform(
                        get("/staff/audit").header("Accept-Language", "en").with(Staff.as(supervisor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(trail)
                .contains("made a task", "noted whom a task waits for")
                .doesNotContain("Titkos szavak", "a doktor");
    }

    private void close() {
        Standing.as(officer, () -> {
            var whole = cases.file(officer, file);
            var outcomes = whole.openNeeds().stream()
                    .collect(Collectors.<CaseNeed, UUID, Outcome>toMap(
                            each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
            return cases.close(officer, file, whole.file().version(), CloseReason.FINISHED, outcomes);
        });
    }

    private String page(String path) throws Exception {
        var response = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(officer));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
