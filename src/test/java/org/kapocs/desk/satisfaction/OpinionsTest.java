package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskChange;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;

/** Who reads what clients wrote, and who calls them. */
class OpinionsTest extends Answering {
    @Test
    void a_sentence_reaches_supervisors_without_who_wrote_it_and_is_marked_as_read_once() throws Exception {
        Closed closed = answered(new Given(Picture.UNHAPPY, SENTENCE, false));
        count();
        http.perform(get("/staff/satisfaction").with(Staff.as(supervisor)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(SENTENCE),
                                not(containsString(closed.file().toString())))));
        Remark remark = remarks().getFirst();
        assertThat(remark.week()).isEqualTo("2026-11-16");
        assertThat(remark.read()).isFalse();
        http.perform(post("/staff/satisfaction/remarks/" + remark.id() + "/read")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(supervisor)))
                .andExpect(status().isSeeOther());
        assertThat(remarks()).singleElement().extracting(Remark::read).isEqualTo(true);
    }

    @Test
    void who_wants_to_be_called_is_called_by_a_supervisor_who_can_finish_that_in_the_closed_case() {
        Closed closed = answered(new Given(Picture.UNHAPPY, SENTENCE, true));
        assertThat(tasksOf(closed)).isEmpty();
        count();
        assertThat(remarks()).singleElement().extracting(Remark::caseFile).isEqualTo(closed.file());
        Task task = tasksOf(closed).getFirst();
        assertThat(task.owner()).isEqualTo(supervisor.account());
        assertThat(task.title() + task.note()).as("colleagues read the task").doesNotContain(SENTENCE);
        assertThat(as(supervisor, () -> tasks.finish(supervisor, task.id(), task.version())))
                .isInstanceOf(TaskChange.Done.class);
    }

    @Test
    void the_caseworker_is_not_whom_the_client_tells_where_there_is_another() {
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        for (Who.Staff owner : List.of(supervisor, other)) {
            assertThat(called(owner, officer)).isEqualTo((owner == other ? supervisor : other).account());
        }
    }

    @Test
    void who_closed_the_case_is_not_whom_the_client_tells_where_there_is_another() {
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        for (Who.Staff closing : List.of(supervisor, other)) {
            assertThat(called(officer, closing)).isEqualTo((closing == other ? supervisor : other).account());
        }
    }

    /** Who is to call the client of a case that one opened and another closed. */
    private UUID called(Who.Staff owner, Who.Staff closing) {
        UUID file = Closed.open(cases, owner).file();
        var closed = new Closed(cases, closing, file).close();
        give(closed, closing, new Given(Picture.UNHAPPY, null, true));
        count();
        return as(officer, () -> tasks.ofCase(officer, file)).getFirst().owner();
    }

    @Test
    void officers_and_other_organizations_see_nothing_of_it_also_in_the_database() throws Exception {
        answered(new Given(Picture.GLAD, SENTENCE, false));
        count();
        http.perform(get("/staff/satisfaction").with(Staff.as(officer))).andExpect(status().isForbidden());
        assertThatThrownBy(() -> as(officer, () -> opinions.remarks(officer))).isInstanceOf(Problem.Refused.class);
        String all = "select id::text from satisfaction.remark";
        assertThat(as(officer, () -> rows(all))).isEmpty();
        assertThat(as(supervisor, () -> rows(all))).hasSize(1);
        Who.Staff elsewhere = staff.with(Role.SUPERVISOR);
        assertThat(as(elsewhere, () -> rows(all))).isEmpty();
        UUID remark = remarks().getFirst().id();
        assertThatThrownBy(() -> as(elsewhere, () -> {
                    opinions.read(elsewhere, remark);
                    return true;
                }))
                .isInstanceOf(Problem.Missing.class);
    }
}
