package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Handed;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class PlanPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private String file = "";
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID id = Drafted.open(cases, officer);
        file = "/staff/cases/" + id;
        UUID contact = Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                .contact();
        newcomer = new Who.CodeHolder(Objects.requireNonNull(contact));
    }

    @Test
    void a_plan_is_drafted_printed_agreed_on_and_read_by_the_newcomer_in_their_language() throws Exception {
        assertThat(page(officer, file + "/plan/draft")).contains("value=\"ar\" selected", "value=\"2027-02-16\"");
        assertThat(draft("Lakást találni").getStatus()).isEqualTo(303);
        assertThat(page(newcomer, "/ar/my/file")).doesNotContain("أريد شقة");
        String plan = page(officer, file + "/plan");
        assertThat(plan).contains("Lakást találni", "أريد شقة", "Draft");
        String print = found(plan, "href=\"([^\"]*/print)\"");
        assertThat(page(officer, print)).contains("خطتك", "أريد شقة", "توقيع العميل", "Minta Dara");
        assertThat(page(officer, print)).as("beside it, as it was written").contains("A terve", ">Lakást találni<");
        assertThat(page(officer, print + "?in=hu")).doesNotContain("أريد شقة");
        assertThat(page(officer, print + "?in=uk")).contains("Ваш план");
        assertThat(Handed.pdf(letter(print, "pdf")))
                .contains("خطتك", "أريد شقة", "Lakást találni", "Minta Dara", "plan, 2. változat", "توقيع العميل");
        assertThat(Handed.docx(letter(print, "docx"))).contains("خطتك", "أريد شقة", "إعلانات", "Hirdetések");
        String agreement = found(plan, "action=\"([^\"]*/agreement)\"");
        var agreed = send(agreement, "version", "1", "on", "2026-11-16", "how", "SIGNED", "interpreter", "Minta Farid");
        assertThat(agreed.getStatus()).isEqualTo(303);
        assertThat(page(newcomer, "/ar/my/file")).contains("خطتك", "أريد شقة", "Minta Farid");
        assertThat(page(officer, file)).contains("Lakást találni", "Version 1 of the plan was agreed on");
    }

    @Test
    void a_first_plan_begins_with_the_open_needs_in_both_languages_and_the_next_with_what_was_agreed_on()
            throws Exception {
        assertThat(page(officer, file + "/plan/draft"))
                .contains("Rental contract, problems with a landlord</textarea>", "These are the open needs", "المالك");
        draft("Lakást találni");
        assertThat(page(officer, file + "/plan/draft"))
                .contains("Hirdetések")
                .doesNotContain("These are the open needs");
    }

    @Test
    void what_was_typed_stays_typed_when_something_is_wrong_or_somebody_was_faster() throws Exception {
        var wrong = send(
                file + "/plan/draft",
                "aim",
                "",
                "language",
                "ar",
                "review",
                "holnap",
                "text-4",
                "Egy cél <i>messze lent</i>",
                "once",
                key());
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("Egy cél &lt;i&gt;messze lent", "value=\"holnap\"", "Please write this", "Give a day");

        draft("Eredeti");
        String form = page(officer, file + "/plan/draft");
        String id = found(form, "name=\"draft\" value=\"([^\"]*)\"");
        assertThat(revise(id, "1", "Elsőé").getStatus()).isEqualTo(303);
        var late = revise(id, "1", "Másodiké");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains("Elsőé", "Másodiké", "name=\"version\" value=\"2\"");
        assertThat(revise(id, "2", "Másodiké").getStatus()).isEqualTo(303);
    }

    @Test
    void a_goal_that_is_rewritten_does_not_keep_the_words_of_another_in_the_language_of_the_client() throws Exception {
        String form = page(officer, file + "/plan/draft");
        String line = found(form, "name=\"line-0\" value=\"([^\"]+)\"");
        String said = found(form, "name=\"was-said-" + line + "\" value=\"([^\"]+)\"");
        var stale = rewritten(line, said, "said-0", said);
        assertThat(stale.getStatus()).isEqualTo(400);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8))
                .contains("its translation has not", "name=\"fits-" + line, "Biztonságos hely</textarea>");
        assertThat(page(officer, file + "/plan")).doesNotContain("Biztonságos hely");
        assertThat(rewritten(line, said, "said-0", said, "fits-" + line, "yes").getStatus())
                .isEqualTo(303);
    }

    @Test
    void a_goal_that_is_rewritten_in_both_languages_or_without_its_translation_is_taken() throws Exception {
        String form = page(officer, file + "/plan/draft");
        String line = found(form, "name=\"line-0\" value=\"([^\"]+)\"");
        String said = found(form, "name=\"was-said-" + line + "\" value=\"([^\"]+)\"");
        assertThat(rewritten(line, said, "said-0", "").getStatus()).isEqualTo(303);
    }

    private MockHttpServletResponse rewritten(String line, String said, String... more) throws Exception {
        String[] form = {
            "once",
            key(),
            "aim",
            "Lakást találni",
            "language",
            "ar",
            "review",
            "2027-02-16",
            "line-0",
            line,
            "text-0",
            "Biztonságos hely",
            "was-text-" + line,
            "Bérlés",
            "was-said-" + line,
            said
        };
        return send(
                file + "/plan/draft",
                java.util.stream.Stream.concat(java.util.Arrays.stream(form), java.util.Arrays.stream(more))
                        .toArray(String[]::new));
    }

    @Test
    void a_second_draft_is_refused_with_its_text_kept() throws Exception {
        draft("Első");
        var second = draft("Második szöveg");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .contains("Második szöveg", "This case has a draft already");
    }

    private byte[] letter(String print, String format) throws Exception {
        return http.perform(get(print.replace("/print", "/sheet/" + format)).with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private MockHttpServletResponse draft(String aim) throws Exception {
        return send(
                file + "/plan/draft",
                "aim",
                aim,
                "aimSaid",
                "أريد شقة",
                "language",
                "ar",
                "review",
                "2027-02-16",
                "text-0",
                "Hirdetések",
                "said-0",
                "إعلانات",
                "once",
                key());
    }

    private MockHttpServletResponse revise(String id, String version, String aim) throws Exception {
        return send(
                file + "/plan/draft",
                "draft",
                id,
                "version",
                version,
                "aim",
                aim,
                "language",
                "ar",
                "review",
                "2027-02-16",
                "text-0",
                "Hirdetések",
                "once",
                key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private String page(Who who, String path) throws Exception {
        var response = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
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
