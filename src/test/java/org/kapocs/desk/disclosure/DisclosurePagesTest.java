package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class DisclosurePagesTest {
    private static final String REGISTER = "/staff/disclosures";
    private static final String[] LETTER = {
        "kind", "IMMIGRATION",
        "authority", "Minta Főigazgatóság",
        "reference", "106-1-1/2026",
        "asked", "Lakcím",
        "ground", "IMMIGRATION_LAW",
        "groundText", "Minta tv. 5. §",
        "receivedOn", "2026-11-16",
        "how", "IN_PERSON",
        "dueOn", "2026-11-24"
    };

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Disclosures disclosures;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff supervisor = officer;
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());
    private String number = "";

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        supervisor = staff.inCity(Role.SUPERVISOR);
        newcomer = new Who.CodeHolder(Letters.contact(contacts));
        number = Letters.number(cases, officer, newcomer.contact());
    }

    @Test
    void an_officer_is_told_what_to_say_and_records_it_and_it_is_refused() throws Exception {
        assertThat(page(officer, REGISTER)).contains("We answer in writing");
        String request = record("number", number, "telling", "yes");
        assertThat(page(officer, request))
                .contains(
                        "Waits for a decision – refused until then", "Minta Főigazgatóság", number, "Two others decide")
                .doesNotContain("/refusal", "/proposal");
        assertThat(page(supervisor, REGISTER)).contains(request);
        assertThat(page(staff.inCity(Role.DESK_OFFICER), REGISTER)).doesNotContain(request);
    }

    @Test
    void what_cannot_be_used_is_said_at_its_field_and_nothing_that_was_typed_is_lost() throws Exception {
        var answer = send(
                officer,
                REGISTER + "/new",
                "kind",
                "X",
                "authority",
                "Minta Hatóság",
                "reference",
                "",
                "number",
                "K-1999-0001",
                "person",
                "Minta Dara",
                "asked",
                "Mindent kérnek",
                "ground",
                "OTHER_LAW",
                "receivedOn",
                "tegnap",
                "how",
                "POST",
                "telling",
                "no",
                "silentUntil",
                "2020-01-01",
                "once",
                Letters.key());
        assertThat(answer.getStatus()).isEqualTo(400);
        String html = answer.getContentAsString(StandardCharsets.UTF_8);
        for (String field :
                new String[] {"kind", "reference", "person", "groundText", "receivedOn", "silentUntil", "silentBasis"
                }) {
            assertThat(html).contains("href=\"#" + field + "\"");
        }
        assertThat(html).contains("Minta Hatóság", "K-1999-0001", "Minta Dara", "Mindent kérnek", "2020-01-01");
    }

    @Test
    void whether_the_client_may_know_is_never_assumed() throws Exception {
        var answer = send(officer, REGISTER + "/new", with("person", "Minta Dara", "once", Letters.key()));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#telling\"");
    }

    @Test
    void a_proposal_that_leaves_something_out_keeps_what_was_typed() throws Exception {
        String request = record("number", number, "telling", "yes");
        var answer = send(supervisor, request + "/proposal", "version", "1", "fields", "REACH", "reason", "Mert kell");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#whole\"", "href=\"#extent\"", "Mert kell")
                .containsPattern("value=\"REACH\" checked");
    }

    @Test
    void who_was_too_late_is_told_and_keeps_their_words() throws Exception {
        String request = record("number", number, "telling", "yes");
        assertThat(send(supervisor, request + "/refusal", "version", "1", "refusal", "Nincs jogalap")
                        .getStatus())
                .isEqualTo(303);
        Who.Staff other = staff.inCity(Role.DATA_PROTECTION_OFFICER);
        var late = send(other, request + "/refusal", "version", "1", "refusal", "Szerintem sincs");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Szerintem sincs", "Nincs jogalap");
    }

    @Test
    void the_newcomer_reads_who_asked_and_that_nothing_was_given_and_who_looked() throws Exception {
        String request = record("number", number, "telling", "yes");
        page(supervisor, request);
        assertThat(page(newcomer, "/en/my/file"))
                .contains("An authority asked for data about you", "Minta Főigazgatóság", "We gave nothing")
                .contains("to deal with a request by an authority");
    }

    @Test
    void what_the_law_forbids_to_tell_stands_nowhere_in_the_newcomers_file() throws Exception {
        String until = LocalDate.now(clock).plusMonths(6).toString();
        String request =
                record("number", number, "telling", "no", "silentUntil", until, "silentBasis", "Minta tv. 9. §");
        page(supervisor, request);
        assertThat(page(supervisor, request)).contains("The client must not know until");
        assertThat(page(newcomer, "/en/my/file"))
                .doesNotContain("An authority asked", "Minta Főigazgatóság", "a request by an authority");
    }

    @Test
    void the_trail_says_who_did_what_and_not_about_whom() throws Exception {
        record("person", "Minta Különleges", "telling", "yes");
        assertThat(page(supervisor, "/staff/audit"))
                .contains("recorded a request by an authority")
                .doesNotContain("Minta Különleges");
    }

    @Test
    void the_register_goes_on_by_the_last_request_and_tells_none_twice() throws Exception {
        Who.Staff diligent = staff.inCity(Role.DESK_OFFICER);
        for (int n = 0; n < 26; n++) {
            Standing.as(diligent, () -> disclosures.record(diligent, Letters.about(""), null, Letters.key()));
        }
        String first = page(diligent, REGISTER + "?view=all");
        String next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]*)\"")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        assertThat(lines(first)).hasSize(25);
        assertThat(lines(page(diligent, next))).hasSize(1).doesNotContainAnyElementsOf(lines(first));
    }

    private static java.util.List<String> lines(String html) {
        return java.util.regex.Pattern.compile("class=\"line\" href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String record(String... more) throws Exception {
        var answer = send(
                officer,
                REGISTER + "/new",
                with(Stream.concat(Arrays.stream(more), Stream.of("once", Letters.key()))
                        .toArray(String[]::new)));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static String[] with(String... more) {
        return Stream.concat(Arrays.stream(LETTER), Arrays.stream(more)).toArray(String[]::new);
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
