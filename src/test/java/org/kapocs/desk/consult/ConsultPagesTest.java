package org.kapocs.desk.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.consult.Advised.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ConsultPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Advised advised;

    @Autowired
    Advisers advisers;

    @Autowired
    Staff staff;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff expert = officer;
    private UUID file = UUID.randomUUID();
    private String address = "";

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        expert = staff.with(Role.EXPERT);
        file = advised.open(officer);
        address = "/staff/cases/" + file + "/consultations";
        Advised.as(
                expert,
                () -> advisers.set(expert, expert.account(), new Adviser(Set.of(Field.LAW), Set.of("hu", "en"))));
    }

    @Test
    void the_form_knows_the_field_and_the_time_and_nothing_is_ticked() throws Exception {
        String form = page(officer, address + "/new");
        assertThat(form)
                .contains("value=\"LAW\" selected", "value=\"URGENT\" selected", "Law (en, hu)")
                .containsPattern("name=\"term\" value=\"NEXT_DAY\" checked")
                .doesNotContainPattern("name=\"sections\" value=\"[A-Z]+\" checked")
                .doesNotContainPattern("name=\"basis\" value=\"[A-Z_]+\" checked");
    }

    @Test
    void a_question_goes_from_the_case_to_an_expert_and_the_answer_comes_back() throws Exception {
        assertThat(ask("text", "Meddig lehet fellebbezni?").getStatus()).isEqualTo(303);
        assertThat(page(officer, "/staff/cases/" + file))
                .contains("Waits for an answer", "was asked (Law)", "Meddig lehet fellebbezni?");
        String inbox = page(expert, "/staff/consultations");
        assertThat(inbox).contains("My field").doesNotContain("K-2026");
        String question = found(inbox, "href=\"(/staff/consultations/[0-9a-f-]{36})\"");
        assertThat(page(expert, question)).contains("I take it", "Nothing of the case, only the question.");
        send(expert, question + "/taking");
        var empty = send(expert, question + "/answer", "answer", " ", "once", key());
        assertThat(empty.getStatus()).isEqualTo(400);
        send(expert, question + "/answer", "answer", "Nyolc napon belül.", "once", key());
        assertThat(page(officer, "/staff")).contains("1 answer came");
        assertThat(page(officer, "/staff/cases/" + file)).contains("Nyolc napon belül.", "answered (Law)");
        String asked = question.replace("/staff/consultations/", address + "/");
        assertThat(page(officer, asked)).contains("Nyolc napon belül.", "Thank you, done");
        assertThat(send(officer, asked + "/closing").getStatus()).isEqualTo(303);
        assertThat(page(officer, "/staff")).doesNotContain("1 answer came");
    }

    @Test
    void what_was_typed_stays_typed_and_the_way_to_a_consent_leads_back_to_it() throws Exception {
        var refused = ask("text", "Zamira <i>meddig</i>", "sections", "NEEDS", "basis", "CONSENT");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(body(refused))
                .contains("Zamira &lt;i&gt;meddig", "No consent for this recipient", "It holds the client’s name")
                .containsPattern("name=\"sections\" value=\"NEEDS\" checked");

        var kept = send(officer, address + "/consent", fields("text", "Meddig?", "sections", "NEEDS"));
        assertThat(kept.getStatus()).isEqualTo(303);
        String consent = kept.getHeader("Location");
        assertThat(consent).contains("consents/new?organization=" + expert.organization(), "sections=NEEDS");
        String form = page(officer, java.util.Objects.requireNonNull(consent));
        String back = found(form, "name=\"back\" value=\"([^\"]*)\"");
        assertThat(back).startsWith(address + "/new?draft=");
        var recorded = consent(form, back);
        assertThat(recorded.getHeader("Location")).isEqualTo(back);
        String again = page(officer, back);
        assertThat(again).contains("Meddig?").containsPattern("name=\"sections\" value=\"NEEDS\" checked");
        String draft = found(again, "name=\"draft\" value=\"([^\"]*)\"");
        assertThat(ask("text", "Meddig?", "sections", "NEEDS", "basis", "CONSENT", "draft", draft)
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(officer, "/staff/cases/" + file)).doesNotContain("new?draft=");
    }

    @Test
    void the_newcomer_reads_in_their_language_whom_we_asked_and_what_they_could_see() throws Exception {
        UUID id = advised.taken(officer, file, expert, Section.SUMMARY, Section.LANGUAGES);
        page(expert, "/staff/consultations/" + id);
        String own = page(advised.newcomer(officer, file), "/ar/my/file");
        assertThat(own)
                .contains("الخبراء الذين سألناهم", "اللغات", "وصف موجز للملف", "بموافقتك", "يرون ذلك إلى أن يجيبوا")
                .contains("لتقديم المشورة في ملفك بصفة خبير")
                .doesNotContain("Meddig lehet egy");
        String english = page(advised.newcomer(officer, file), "/en/my/file");
        assertThat(english).contains("Experts we asked", "Whoever works on it can see");
    }

    @Test
    void an_expert_sees_no_more_than_was_chosen_on_their_page() throws Exception {
        UUID id = advised.taken(officer, file, expert, Section.SUMMARY);
        String page = page(expert, "/staff/consultations/" + id);
        assertThat(page)
                .contains(Advised.SUMMARY)
                .doesNotContain("Zamira", "Teszteli", "زهرا", "555 0142", "1991", Advised.NEED, "K-2026");
    }

    private MockHttpServletResponse consent(String form, String back) throws Exception {
        return send(
                officer,
                "/staff/cases/" + file + "/consents/new",
                "organization",
                expert.organization().toString(),
                "purpose",
                "REFERRAL",
                "version",
                "1",
                "sections",
                "NEEDS",
                "until",
                found(form, "name=\"until\" value=\"([^\"]*)\""),
                "language",
                "ar",
                "how",
                "SPOKEN",
                "shown",
                found(form, "name=\"shown\" value=\"([^\"]*)\""),
                "back",
                back,
                "once",
                key());
    }

    private MockHttpServletResponse ask(String... more) throws Exception {
        return send(officer, address, fields(more));
    }

    private String[] fields(String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "to",
                                expert.organization().toString(),
                                "field",
                                "LAW",
                                "language",
                                "hu",
                                "urgency",
                                "SOON",
                                "term",
                                "THREE_DAYS",
                                "once",
                                key()),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private String page(Who who, String path) throws Exception {
        var response = http.perform(get(java.net.URI.create(path))
                        .header("Accept-Language", "en")
                        .with(Staff.as(who)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return body(response);
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Who who, String path, String... fields) throws Exception {
        var request = post(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
