package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody known comes in person while their case is open: what they say of themselves now goes along. */
@HouseTest
class IntoOpenCaseTest {
    private static final Reach NUMBER = new Reach(ReachKind.PHONE, "+36 1 555 0100", "");

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    private Who.Staff officer = Invented.officer(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        officer = staff.inCity(Role.DESK_OFFICER);
    }

    @Test
    void what_the_record_lacks_is_added_to_it_and_the_case_says_so() throws Exception {
        UUID open = open(person(List.of(NUMBER), null, new SpokenLanguage("fa", LanguageLevel.UNKNOWN, null), null));
        http.perform(into(open)
                        .param("once", key())
                        .param("by-0", "PHONE")
                        .param("reach-0", "06 1 555-0100")
                        .param("safe-0", "csak délelőtt")
                        .param("by-1", "EMAIL")
                        .param("reach-1", "ilona@example.org")
                        .param("speaks-0", "fa")
                        .param("level-0", "GOOD")
                        .param("interpreter-0", "yes")
                        .param("year", "1990")
                        .param("month", "5")
                        .param("district", "8")
                        .with(Staff.as(officer)))
                .andExpect(redirectedUrl("/staff/cases/" + open));

        CaseFile file = file(open);
        Person now = file.client().person();
        assertThat(now.reach())
                .containsExactly(
                        new Reach(ReachKind.PHONE, "+36 1 555 0100", "csak délelőtt"),
                        new Reach(ReachKind.EMAIL, "ilona@example.org", ""));
        assertThat(now.languages()).containsExactly(new SpokenLanguage("fa", LanguageLevel.GOOD, true));
        assertThat(now.birth()).isEqualTo(new BirthDate(1990, 5, null));
        assertThat(now.district()).isEqualTo(8);
        assertThat(file.happenings()).extracting(Happening::key).contains("casework.did.CLIENT_CORRECTED");
        assertThat(file.needs()).hasSize(2);
    }

    @Test
    void what_differs_is_shown_side_by_side_and_nothing_is_written_before_the_officer_chose() throws Exception {
        UUID open = open(known());
        String asked = text(differing(open), 200);
        assertThat(asked)
                .contains("+36 1 555 0100", "+36 1 555 0199", "1990", "1991")
                .as("all that was typed goes along")
                .contains("name=\"note-0\" value=\"Holnapra kell.\"", "name=\"reach-0\" value=\"+36 1 555 0199\"");
        assertThat(text(differing(open).param("needs", "first", "second"), 200))
                .as("and what was sent twice, twice")
                .contains("name=\"needs\" value=\"first\"", "name=\"needs\" value=\"second\"");
        assertThat(file(open).client().person()).isEqualTo(known());
        assertThat(file(open).needs()).hasSize(1);

        assertThat(text(chosen(differing(open), asked, Map.of("reach-0", "BOTH")), 400))
                .as("one is still open")
                .contains("take-birth-error");
        assertThat(file(open).needs()).hasSize(1);
    }

    @Test
    void what_was_chosen_holds_and_a_double_press_asks_nothing_again() throws Exception {
        UUID open = open(known());
        String once = key();
        String asked = text(differing(open), 200);
        for (int twice = 0; twice < 2; twice++) {
            var choice =
                    chosen(differing(open), asked, Map.of("reach-0", "TYPED", "birth", "RECORD", "speaks-0", "BOTH"));
            http.perform(choice.param("once", once).with(Staff.as(officer)))
                    .andExpect(redirectedUrl("/staff/cases/" + open));
        }
        Person now = file(open).client().person();
        assertThat(now.reach()).containsExactly(new Reach(ReachKind.PHONE, "+36 1 555 0199", ""));
        assertThat(now.birth()).isEqualTo(new BirthDate(1990, null, null));
        assertThat(now.languages())
                .containsExactly(
                        new SpokenLanguage("fa", LanguageLevel.GOOD, true),
                        new SpokenLanguage("ps", LanguageLevel.UNKNOWN, null));
        assertThat(file(open).needs()).hasSize(2);
    }

    @Test
    void what_was_chosen_of_another_version_of_the_record_is_asked_again() throws Exception {
        UUID open = open(known());
        String asked = text(differing(open), 200);
        Standing.as(
                officer,
                () -> cases.correct(
                        officer,
                        open,
                        1,
                        person(List.of(new Reach(ReachKind.PHONE, "+36 1 555 0177", "")), null, null, 7)));
        assertThat(text(chosen(differing(open), asked, Map.of("reach-0", "TYPED", "birth", "TYPED")), 200))
                .contains("+36 1 555 0177");
        assertThat(file(open).client().person().reach().getFirst().value()).isEqualTo("+36 1 555 0177");
    }

    @Test
    void who_looked_goes_back_to_what_was_typed() throws Exception {
        UUID open = open(known());
        assertThat(text(differing(open).param("back", "yes"), 200))
                .contains("id=\"reach-0\" name=\"reach-0\"", "value=\"+36 1 555 0199\"");
        assertThat(file(open).needs()).hasSize(1);
    }

    private Person known() {
        return person(
                List.of(NUMBER),
                new BirthDate(1990, null, null),
                new SpokenLanguage("fa", LanguageLevel.GOOD, true),
                null);
    }

    private static Person person(List<Reach> reach, BirthDate birth, SpokenLanguage language, Integer district) {
        return new Person(
                List.of(Name.pseudonym("Ilona Közben")),
                birth,
                language == null ? List.of() : List.of(language),
                reach,
                district);
    }

    private UUID open(Person person) {
        NewCase wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("school.primary", org.kapocs.facts.need.Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(officer, () -> cases.open(officer, wish, key()));
    }

    private CaseFile file(UUID id) {
        return Standing.as(officer, () -> cases.file(officer, id));
    }

    private static MockHttpServletRequestBuilder into(UUID open) {
        return post("/staff/cases/new")
                .param("given-0", "Ilona Közben")
                .param("order-0", "SINGLE")
                .param("basis", "PUBLIC_TASK")
                .param("topic-0", "residence.renewal")
                .param("urgency-0", "SOON")
                .param("note-0", "Holnapra kell.")
                .param("into", open.toString());
    }

    private static MockHttpServletRequestBuilder differing(UUID open) {
        return into(open)
                .param("by-0", "PHONE")
                .param("reach-0", "+36 1 555 0199")
                .param("speaks-0", "ps")
                .param("year", "1991");
    }

    private static MockHttpServletRequestBuilder chosen(
            MockHttpServletRequestBuilder sent, String asked, Map<String, String> chosen) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(asked);
        assertThat(version.find()).isTrue();
        chosen.forEach((field, taken) -> sent.param("take-" + field, taken));
        return sent.param("version", version.group(1));
    }

    private String text(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return http.perform(request.param("once", key()).with(Staff.as(officer)))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
