package org.kapocs.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class PaperPagesTest {
    private static final String NUMBER = "RP7654321";

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @LocalServerPort
    int port;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());
    private String file = "";

    @BeforeEach
    void a_case_of_a_newcomer_who_asked() {
        officer = staff.inCity(Role.DESK_OFFICER);
        var asked = new NewContact("residence.renewal", Urgency.SOON, "ar", null, null, null, Reach.NONE, "سؤال");
        UUID contact = contacts.ask(asked, UUID.randomUUID().toString()).contact();
        newcomer = new Who.CodeHolder(contact);
        file = "/staff/cases/" + Permit.open(cases, officer, contact);
    }

    @Test
    void a_renewal_needs_the_number_and_a_day_and_the_rest_is_filled_in() throws Exception {
        String form = page(officer, file + "/papers/document");
        assertThat(form)
                .containsPattern("value=\"" + Permit.REASON + "\" checked")
                .containsPattern("value=\"RESIDENCE_PERMIT\" selected")
                .containsPattern("value=\"HU\" selected")
                .containsPattern("<input[^>]*name=\"number\"[^>]*autofocus");
        assertThat(record().getRedirectedUrl()).isEqualTo(file);
    }

    @Test
    void a_number_is_seen_only_where_it_is_shown_for_a_purpose() throws Exception {
        assertThat(page(officer, file)).contains("Record a document", "Record the status");
        record();
        assertThat(page(officer, file)).contains("Identity document").doesNotContain(NUMBER, "4321", "2031");
        String closed = page(officer, file + "/papers");
        assertThat(closed).contains("•••• 21").doesNotContain(NUMBER, "2031");
        String show = found(closed, "action=\"([^\"]*/shown/document)\"");
        MockHttpServletResponse shown = send(officer, show, "purpose", "PAPERS_FORM");
        assertThat(shown.getContentAsString(StandardCharsets.UTF_8)).contains(NUMBER, "Hungary", "2031");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(send(officer, show, "purpose", "CASEWORK").getStatus()).isEqualTo(400);

        assertThat(page(newcomer, "/en/my/file"))
                .contains("An identity document", "Renewing a residence permit", "to fill in a form")
                .doesNotContain(NUMBER, "4321", "2031");
    }

    @Test
    void a_status_is_shown_to_whoever_has_just_said_who_they_are() throws Exception {
        send(officer, file + "/papers/status", "reason", Permit.REASON, "status", "TOLERATED", "once", key());
        String closed = page(officer, file + "/papers");
        assertThat(closed).contains("Residence status").doesNotContain("Tolerated");
        String show = found(closed, "action=\"([^\"]*/shown/status)\"");
        var browser = staff.browser(port, officer);
        assertThat(browser.post(show, "purpose", "PAPERS_CHECK").body()).contains("Befogadott");
        clock.forward(Duration.ofMinutes(6));
        assertThat(browser.post(show, "purpose", "PAPERS_CHECK").body())
                .contains("confirm-password")
                .doesNotContain("Befogadott");
    }

    @Test
    void what_was_typed_wrong_is_said_at_its_field_and_stays_typed() throws Exception {
        var answer = send(
                officer,
                file + "/papers/document",
                "reason",
                "",
                "kind",
                "PASSPORT",
                "number",
                "X9-88",
                "country",
                "UA",
                "until",
                "2031-03-04",
                "once",
                key());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Choose for what it is needed", "value=\"X9-88\"");
    }

    @Test
    void a_client_is_found_by_the_number_which_stands_in_no_address_and_no_trail() throws Exception {
        record();
        assertThat(page(officer, "/staff/cases")).contains("/staff/papers/find");
        var found = send(
                officer, "/staff/papers/find", "kind", "RESIDENCE_PERMIT", "country", "HU", "number", "rp 7654321");
        assertThat(found.getContentAsString(StandardCharsets.UTF_8)).contains("Minta Dara", file);
        assertThat(page(staff.inCity(Role.SUPERVISOR), "/staff/audit"))
                .contains("recorded a paper", "searched by the number of a document (")
                .doesNotContain(NUMBER, "7654321");
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(send(stranger, "/staff/papers/find", "kind", "RESIDENCE_PERMIT", "country", "HU", "number", NUMBER)
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Minta Dara");
        for (String path : new String[] {"/papers", "/papers/document", "/papers/status"}) {
            assertThat(http.perform(get(file + path).with(Staff.as(stranger)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_paper_is_corrected_and_removed_on_its_page() throws Exception {
        record();
        String correction = found(page(officer, file + "/papers"), "href=\"([^\"]*/correction/document)\"");
        assertThat(page(officer, correction)).doesNotContain(NUMBER);
        assertThat(send(officer, correction, "version", "1", "kind", "PASSPORT", "number", "ZZ11122", "country", "UA")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(officer, correction, "version", "1", "kind", "PASSPORT", "number", "ZZ0000", "country", "UA")
                        .getStatus())
                .as("somebody else was faster")
                .isEqualTo(409);
        String removal = found(page(officer, file + "/papers"), "action=\"([^\"]*/removal/document)\"");
        assertThat(send(officer, removal).getStatus()).isEqualTo(303);
        assertThat(page(officer, file + "/papers")).contains("Removed on").doesNotContain("/shown/");
        assertThat(page(newcomer, "/en/my/file")).doesNotContain("An identity document");
    }

    @Test
    void papers_cost_the_page_of_a_case_one_question_however_many_there_are() throws Exception {
        statements(); // what is asked once and kept
        int none = statements();
        record();
        record();
        assertThat(statements()).isEqualTo(none);
        assertThat(Statements.of(() -> page(officer, file)).stream().filter(statement -> statement.contains("papers.")))
                .hasSize(1);
    }

    private int statements() throws Exception {
        return Statements.of(() -> page(officer, file)).size();
    }

    private MockHttpServletResponse record() throws Exception {
        return send(
                officer,
                file + "/papers/document",
                "reason",
                Permit.REASON,
                "kind",
                "RESIDENCE_PERMIT",
                "number",
                NUMBER,
                "country",
                "HU",
                "until",
                "2031-03-04",
                "once",
                key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String found(String html, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private String page(Who who, String path) throws Exception {
        return http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Who who, String path, String... fields) throws Exception {
        var request = post(path).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en");
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return http.perform(request.with(Staff.as(who))).andReturn().getResponse();
    }
}
