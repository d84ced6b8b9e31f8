package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class FormPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient sql;

    private Who.Staff editor =
            new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of());
    private final String title = "Próba " + UUID.randomUUID();

    @BeforeEach
    void an_editor() {
        editor = staff.inCity(Role.EDITOR);
    }

    @Test
    void a_workbook_is_read_tried_published_and_withdrawn() throws Exception {
        String draft = sent(workbook("How are you, ${name}?"));
        String report = page(draft);
        assertThat(report)
                .contains("2 questions understood", "Sheet “survey”, row 3", "Nobody can be asked this here: image");

        String trial = page(draft + "/trial");
        assertThat(trial).contains("What is your name?", "Nothing of this is stored");
        var wrong = send(draft + "/trial", "page", "0", "answers", answers(trial), "shown", "q.name", "q.name", "");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Please answer this");
        var done = send(draft + "/trial", "page", "0", "answers", answers(trial), "shown", "q.name", "q.name", "Dara");
        assertThat(done.getContentAsString(StandardCharsets.UTF_8)).contains("You have reached the end");

        String once = UUID.randomUUID().toString();
        assertThat(send(draft + "/publication", "once", once).getStatus()).isEqualTo(303);
        assertThat(send(draft + "/publication", "once", once).getStatus()).isEqualTo(303);
        FormVersion version = newest();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.offered()).isTrue();
        assertThat(page("/staff/forms")).contains(title, "In use");
        assertThat(page("/staff/forms/" + version.id() + "/trial")).contains("What is your name?");

        assertThat(send("/staff/forms/" + version.id() + "/offer").getStatus()).isEqualTo(303);
        assertThat(newest().offered()).isFalse();
        send("/staff/forms/" + version.id() + "/offer", "offered", "1");
        assertThat(newest().offered()).isTrue();
    }

    @Test
    void what_was_read_and_not_published_is_listed_to_go_on_with_and_can_be_discarded() throws Exception {
        String draft = sent(workbook("Still to be done?"));
        assertThat(page("/staff/forms")).contains(draft + "\"", draft + "/discard");
        assertThat(send(draft + "/discard").getStatus()).isEqualTo(303);
        assertThat(send(draft + "/discard").getStatus()).isEqualTo(303);
        assertThat(page("/staff/forms")).doesNotContain(draft);

        String published = sent(workbook("Done now?"));
        send(published + "/publication", "once", UUID.randomUUID().toString());
        assertThat(page("/staff/forms")).doesNotContain(published);
    }

    @Test
    void a_correction_is_the_next_version_and_what_was_published_stays_as_it_was() throws Exception {
        for (String question : List.of("First?", "Second?")) {
            send(
                    sent(workbook(question)) + "/publication",
                    "once",
                    UUID.randomUUID().toString());
        }
        List<FormVersion> all = Standing.as(editor, () -> forms.all()).stream()
                .filter(each -> each.title().equals(title))
                .toList();
        assertThat(all).extracting(FormVersion::number).containsExactly(2, 1);
        assertThat(all).extracting(FormVersion::offered).containsExactly(true, false);
        for (String change : List.of(
                "update form.version set title = 'x' where id = :id", "delete from form.version where id = :id")) {
            assertThatThrownBy(() -> Standing.as(
                            editor,
                            () -> sql.sql(change)
                                    .param("id", all.getFirst().id())
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_has_a_fault_is_told_with_its_row_and_not_kept() throws Exception {
        var refused = upload(Workshop.xlsx(Map.of(
                "survey", List.of(List.of("type", "name", "label"), List.of("select_one nowhere", "a", "A <b>?")))));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("cannot be used yet", "Sheet “survey”, row 2", "The list “nowhere” is missing");
        var picture = upload(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(picture.getContentAsString(StandardCharsets.UTF_8)).contains("This is no workbook");
    }

    @Test
    void who_only_works_with_clients_publishes_nothing() throws Exception {
        editor = staff.inCity(Role.DESK_OFFICER);
        assertThat(upload(workbook("A?")).getStatus()).isEqualTo(403);
        assertThat(http.perform(get("/staff/forms").with(Staff.as(editor)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void answers_that_came_back_changed_harm_nobody() throws Exception {
        String draft = sent(workbook("A?"));
        for (String answers : List.of(
                "<data>",
                "x",
                "<other><name/></other>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><data><name>&b;</name></data>")) {
            var response = send(draft + "/trial", "page", "0", "answers", answers, "shown", "q.name", "q.name", "x");
            assertThat(response.getStatus()).as(answers).isIn(200, 400);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("root:");
        }
    }

    private FormVersion newest() {
        return Standing.as(editor, () -> forms.all()).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private byte[] workbook(String note) {
        return Workshop.xlsx(Map.of(
                "settings", List.of(List.of("form_title"), List.of(title)),
                "survey",
                        List.of(
                                List.of("type", "name", "label", "required"),
                                List.of("text", "name", "What is your name?", "yes"),
                                List.of("image", "picture", note.replace("${name}", "you"), ""))));
    }

    private String sent(byte[] workbook) throws Exception {
        var response = upload(workbook);
        assertThat(response.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(response.getHeader("Location"));
    }

    private MockHttpServletResponse upload(byte[] workbook) throws Exception {
        return perform(multipart("/staff/forms")
                .file(new MockMultipartFile("file", "survey.xlsx", "application/octet-stream", workbook))
                .param("once", UUID.randomUUID().toString()));
    }

    private static String answers(String page) {
        var found = Pattern.compile("name=\"answers\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String page(String path) throws Exception {
        var response = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(editor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(editor));
        return http.perform(request).andReturn().getResponse();
    }
}
