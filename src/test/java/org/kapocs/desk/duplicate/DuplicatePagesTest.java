package org.kapocs.desk.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** Deciding about a pair, from the list or from a case. */
@HouseTest
class DuplicatePagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Comparing comparing;

    Who.Staff officer;
    UUID file;
    UUID again;
    String pair;

    @BeforeEach
    void somebody_registered_twice() throws Exception {
        officer = staff.with(Role.DESK_OFFICER);
        file = open("Farid", "+36 1 555 0103", "+36 1 555 0104");
        again = open("فريد", "06 1 555 0103", "+36 1 555 0105");
        comparing.sweep();
        pair = "/staff/duplicates/" + clientOf(file) + "/" + clientOf(again);
    }

    @Test
    void the_list_and_the_page_of_a_case_lead_to_the_pair() throws Exception {
        assertThat(page("/staff/duplicates")).contains(pair, "hasonlóan hangzó név", "azonos születésnap", "(1988)");
        assertThat(page("/staff/cases/" + again)).contains("Lehet, hogy már van nyilvántartása", pair);
        assertThat(page("/staff/cases")).contains("\"/staff/duplicates\"");
        assertThat(page(pair)).contains("Farid Karimi", "فريد", "Igen, ugyanaz az ember", "Nem, két ember");
    }

    @Test
    void joined_each_case_leads_to_the_other_until_they_are_taken_apart() throws Exception {
        http.perform(post(pair + "/join")
                        .param("keeper", "1")
                        .param("joined", "1")
                        .param("name", "0", "1")
                        .param("called", "1")
                        .param("language", "0")
                        .param("reach", "0", "2")
                        .with(as(officer)))
                .andExpect(status().isSeeOther());
        assertThat(page("/staff/cases/" + file))
                .contains("فريد", "0103", "0105", "/staff/cases/" + again)
                .doesNotContain("0104");
        assertThat(page("/staff/cases/" + again))
                .contains("0103", "/staff/cases/" + file, "Összevonva ugyanannak a személynek");
        assertThat(page("/staff/duplicates?view=JOINED")).contains(pair);
        assertThat(page(pair)).contains("Szétválasztás").doesNotContain("Nem, két ember");
        http.perform(post(pair + "/reopen").with(as(officer))).andExpect(status().isSeeOther());
        assertThat(page("/staff/cases/" + file)).contains("0104").doesNotContain("0105");
    }

    @Test
    void more_than_there_is_room_for_is_refused_and_what_was_chosen_stands_there() throws Exception {
        String answer = http.perform(post(pair + "/join")
                        .param("keeper", "1")
                        .param("joined", "1")
                        .param("reach", "0", "1", "2", "3")
                        .with(as(officer)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("Legfeljebb három maradhat.", "Legalább egy név maradjon.");
        assertThat(page("/staff/duplicates")).contains(pair);
    }

    @Test
    void what_somebody_decided_meanwhile_is_told() throws Exception {
        http.perform(separate()).andExpect(redirectedUrl("/staff/duplicates"));
        String answer = http.perform(separate())
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("Erről közben döntött valaki.", "Mégis vizsgáljuk meg");
        assertThat(page("/staff/cases/" + again)).doesNotContain(pair);
    }

    @Test
    void a_place_in_the_list_that_is_none_is_its_beginning() throws Exception {
        assertThat(page("/staff/duplicates?view=x&after=1_2_3")).contains(pair);
        assertThat(page("/staff/duplicates?after=-2147483648_" + new UUID(0, 0) + "_" + new UUID(0, 0)))
                .doesNotContain(pair);
        assertThat(page("/staff/duplicates?after=0_" + new UUID(0, 0) + "_" + new UUID(0, 0)))
                .doesNotContain(pair);
    }

    private RequestBuilder separate() {
        return post(pair + "/separate")
                .param("keeper", "1")
                .param("joined", "1")
                .with(as(officer));
    }

    private String page(String path) throws Exception {
        return http.perform(get(path).with(as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID clientOf(UUID id) {
        return Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                .client();
    }

    private UUID open(String given, String... telephones) {
        var person = new Person(
                List.of(new Name(NameKind.LEGAL, NameOrder.WESTERN, given, given.equals("Farid") ? "Karimi" : "كريمي")),
                new BirthDate(1988, 3, 9),
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(telephones).stream()
                        .map(number -> new Reach(ReachKind.PHONE, number, ""))
                        .toList(),
                8);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(
                officer, () -> cases.open(officer, wish, UUID.randomUUID().toString()));
    }
}
