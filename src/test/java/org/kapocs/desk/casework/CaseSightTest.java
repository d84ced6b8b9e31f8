package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.SentFile;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who answers for a case can tell who opened it, and who could have. */
@HouseTest
class CaseSightTest {
    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Enclosures enclosures;

    @Autowired
    Attachments attachments;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    private Who.Staff officer;
    private Who.Staff colleague;
    private Who.Staff supervisor;
    private Case file;

    @BeforeEach
    void aCase() {
        officer = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(officer.organization(), Role.EXPERT);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        UUID id = Standing.as(officer, () -> cases.open(officer, Invented.wish("Mina", null), Invented.key()));
        file = Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK));
    }

    @Test
    void tells_who_opened_it_why_and_how_often_and_who_could_have() throws Exception {
        Standing.as(officer, () -> cases.get(officer, file.id(), Purpose.CASEWORK));
        var newcomer = new Who.CodeHolder(file.contact());
        Standing.as(newcomer, () -> contacts.get(newcomer, file.contact(), Purpose.OWN_FILE));
        assertThat(opened(asked(file.number(), 0, 0)))
                .containsSubsequence("az ügyfél, a saját kódjával", "a saját adatai")
                .contains(officer.name())
                .doesNotContain(colleague.name());
        assertThat(able(asked(file.number(), 0, 0)))
                .containsSubsequence(officer.name(), "igen")
                .containsSubsequence(colleague.name(), "nem");
        assertThat(opened(asked(file.number(), -9, -8))).contains("senki sem nyitotta meg");
    }

    @Test
    void tells_who_opened_a_letter_that_the_client_had_sent_with_a_message() throws Exception {
        var newcomer = new Who.CodeHolder(file.contact());
        var letter = enclosures.look(List.of(new SentFile("a.jpg", Files.jpeg(7), false)));
        Standing.as(newcomer, () -> contacts.write(newcomer, Invented.key(), "hu", "", letter.fit()));
        Conversation said =
                Standing.as(officer, () -> contacts.get(officer, file.contact(), Purpose.ANSWER, Conversation.NEWEST));
        UUID sent = Standing.as(officer, () -> enclosures.of(officer, said.withFiles()))
                .getFirst()
                .id();
        assertThat(opened(asked(file.number(), 0, 0))).doesNotContain(colleague.name());
        var talk = Enclosures.Talk.of(file.contact());
        Standing.as(colleague, () -> attachments.open(colleague, talk, sent, Purpose.ANSWER));
        assertThat(opened(asked(file.number(), 0, 0))).contains(colleague.name());
    }

    @Test
    void somebody_who_has_left_since_is_still_told_of() throws Exception {
        clock.forward(java.time.Duration.ofMinutes(1));
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        Standing.as(
                administrator,
                () -> accounts.change(
                        administrator,
                        accounts.get(administrator, colleague.account()).with(false)));
        assertThat(able(asked(file.number(), 0, 0))).contains(colleague.name()).doesNotContain(administrator.name());
    }

    @Test
    void of_the_time_before_roles_were_recorded_only_what_was_opened_is_claimed() throws Exception {
        assertThat(able(asked(file.number(), -30, 0))).contains("óta jegyezzük fel");
        clock.forward(java.time.Duration.ofDays(1));
        assertThat(able(asked(file.number(), 0, 0))).doesNotContain("óta jegyezzük fel");
    }

    @Test
    void the_looking_itself_is_kept_with_its_purpose_and_the_trail_names_the_case() throws Exception {
        asked(file.number(), 0, 0);
        assertThat(opened(asked(file.number(), 0, 0))).containsSubsequence(supervisor.name(), "ki látta: ellenőrzés");
        assertThat(able(asked(file.number(), 0, 0)))
                .as("who asked has not opened the case itself")
                .matches("(?s).*" + supervisor.name() + "</bdi>((?!<bdi>).)*>nem<.*");
        assertThat(said(get("/staff/audit"), 200)).containsSubsequence(supervisor.name(), "ellenőrzés", file.number());
    }

    @Test
    void a_case_of_another_organization_does_not_exist() throws Exception {
        Who.Staff other = staff.with(Role.SUPERVISOR);
        String answer = said(wish(file.number(), 0, 0).with(Staff.as(other)), 400);
        assertThat(answer).contains("nincs ilyen számú ügye").doesNotContain(officer.name());
        assertThat(opened(asked(file.number(), 0, 0))).doesNotContain(other.name());
    }

    @Test
    void the_last_day_is_today_until_somebody_says_another() throws Exception {
        assertThat(said(get("/staff/audit/case"), 200))
                .contains("id=\"to\" name=\"to\" value=\"" + LocalDate.now(clock) + "\"")
                .contains("id=\"from\" name=\"from\" value=\"\"");
    }

    @Test
    void what_was_not_said_is_told_at_its_field() throws Exception {
        String answer = said(post("/staff/audit/case").param("number", file.number()), 400);
        assertThat(answer).contains("id=\"from-error\"", "id=\"to-error\"", "id=\"why-error\"", file.number());
        assertThat(said(wish(file.number(), 0, -1), 400)).contains("Az utolsó nap az első előtt van");
    }

    private String asked(String number, int from, int to) throws Exception {
        return said(wish(number, from, to), 200);
    }

    private MockHttpServletRequestBuilder wish(String number, int from, int to) {
        LocalDate today = LocalDate.now(clock);
        return post("/staff/audit/case")
                .param("number", number)
                .param("from", today.plusDays(from).toString())
                .param("to", today.plusDays(to).toString())
                .param("why", "TRAIL_CHECK");
    }

    private String said(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        request.header("Sec-Fetch-Site", "same-origin").with(asker(request)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The supervisor, unless somebody asks already. */
    private org.springframework.test.web.servlet.request.RequestPostProcessor asker(
            MockHttpServletRequestBuilder request) {
        return sent -> sent.getAttribute(Who.class.getName()) == null
                ? Staff.as(supervisor).postProcessRequest(sent)
                : sent;
    }

    private static String opened(String page) {
        return page.substring(page.indexOf("id=\"opened\""), page.indexOf("id=\"able\""));
    }

    private static String able(String page) {
        return page.substring(page.indexOf("id=\"able\""));
    }
}
