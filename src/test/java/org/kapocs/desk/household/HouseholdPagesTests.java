package org.kapocs.desk.household;

import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
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
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of the pages of households have in common: a mother who has a case. */
@HouseTest
abstract class HouseholdPagesTests {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Clients clients;

    @Autowired
    SamePerson same;

    @Autowired
    Households households;

    Who.Staff officer;
    UUID file;
    String home;

    @BeforeEach
    void a_mother_has_a_case() {
        officer = staff.with(Role.DESK_OFFICER);
        file = open("Fatima");
        home = "/staff/cases/" + file + "/household";
    }

    MockHttpServletRequestBuilder taking(String given, String relation, String since) {
        var form = post(home + "/new")
                .param("given", given)
                .param("family", given.isEmpty() ? "" : "Minta")
                .param("order", "WESTERN")
                .param("year", "2015")
                .param("relation", relation)
                .param("lives", "HERE")
                .param("once", UUID.randomUUID().toString());
        if (since != null) {
            form.param("since", since);
        }
        return form;
    }

    MockHttpServletRequestBuilder changing(UUID member, int version) {
        return post(home + "/" + member)
                .param("household", households().toString())
                .param("version", Integer.toString(version))
                .param("of", clientOf(file).toString());
    }

    UUID households() {
        return kin().homes().getFirst().id();
    }

    Kin kin() {
        return Standing.as(officer, () -> households.of(officer, clientOf(file)));
    }

    Kin.One one(String given) {
        return kin().people().stream()
                .filter(each -> each.name().given().equals(given))
                .findFirst()
                .orElseThrow();
    }

    String page(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, status().isOk());
    }

    String answer(MockHttpServletRequestBuilder request, ResultMatcher status) throws Exception {
        return http.perform(request.with(as(officer)))
                .andExpect(status)
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    UUID clientOf(UUID id) {
        return Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                .client();
    }

    UUID open(String given) {
        var name = new Name(NameKind.LEGAL, NameOrder.WESTERN, given, "Minta");
        var wish = new NewCase(
                null,
                null,
                new Person(List.of(name), null, List.of(), List.of(), null),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(
                officer, () -> cases.open(officer, wish, UUID.randomUUID().toString()));
    }

    /** From now on this one may not know that the mother comes here. */
    void keepFrom(UUID client) throws Exception {
        answer(
                changing(client, 1)
                        .param("relation", "SPOUSE")
                        .param("ended", "yes")
                        .param("kept", "yes")
                        .param("lives", "EARLIER")
                        .param("until", "2024"),
                status().isSeeOther());
    }

    void join(UUID keeper, UUID other) {
        Standing.as(officer, () -> {
            Client one = clients.get(officer, keeper, Purpose.CASEWORK);
            Client two = clients.get(officer, other, Purpose.CASEWORK);
            return same.join(officer, new SamePerson.Two(keeper, one.version(), other, two.version()), one.person());
        });
    }
}
