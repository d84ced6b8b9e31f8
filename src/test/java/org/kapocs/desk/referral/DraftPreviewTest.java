package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Before a referral is sent: what will be seen of it, where it leads, and who was meant. */
@HouseTest
class DraftPreviewTest {
    private static final String STREET = "Minta köz 12.";
    private static final String AFTER = "<dt>Ezt látják, ha elfogadják</dt>";

    @Autowired
    Asking asking;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @Test
    void how_a_client_is_reached_is_not_promised_where_nobody_knows() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID draft = drafted(story);
        assertThat(promised(page(story, draft))).contains("Név", "Elérhetőség");
        var newcomer = story.newcomer();
        Standing.as(newcomer, () -> contacts.reachBy(newcomer, Reach.NONE));
        assertThat(promised(page(story, draft))).contains("Név").doesNotContain("Elérhetőség");
    }

    @Test
    void the_street_of_a_service_with_one_location_stands_there_and_of_one_that_helps_with_safety_does_not()
            throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        var course = story.at(service("Próba Tanhely", "school.primary"));
        assertThat(page(course, drafted(course))).contains(STREET);
        var refuge = story.at(service("Próba Menedék", "safety.violence"));
        assertThat(page(refuge, drafted(refuge))).contains("Próba Menedék").doesNotContain(STREET);
    }

    @Test
    void the_one_service_whose_whole_name_was_typed_stands_first_with_its_other_topic() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        String name = "Zöldmanó Babaház " + UUID.randomUUID();
        UUID other = service(name, "health.mind");
        assertThat(find(story, name)).containsSubsequence("1 szolgáltatás", name, "más téma:", other.toString());
        assertThat(find(story, name.substring(0, 40))).doesNotContain(other.toString());
        assertThat(find(story, name + "&everywhere=true"))
                .contains(other.toString())
                .doesNotContain("más téma:");
    }

    @Test
    void of_the_chosen_topic_it_is_not_said_twice_and_no_other_topic_is_named() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        String name = "Kékmanó Tanoda " + UUID.randomUUID();
        service(name, "school.primary");
        assertThat(find(story, name)).contains("1 szolgáltatás", name).doesNotContain("más téma:");
    }

    @Test
    void whoever_refers_again_reads_by_whom_and_when_the_consent_was_taken_back() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID first = asking.consent(story, Section.NAME);
        UUID draft = asking.draft(story, Section.NAME);
        var newcomer = story.newcomer();
        Standing.as(newcomer, () -> asking.consents.withdraw(newcomer, first));
        assertThat(page(story, draft)).contains("A hozzájárulást az ügyfél vonta vissza a saját kódjával: 20");
        assertThat(get(story, "/staff/cases/" + story.caseFile() + "/consents/" + first))
                .contains("A hozzájárulást az ügyfél vonta vissza a saját kódjával: 20");
        UUID second = asking.consent(story, Section.NAME);
        assertThat(page(story, draft)).doesNotContain("vonta vissza");
        var officer = story.officer();
        Standing.as(officer, () -> asking.consents.withdraw(officer, second));
        assertThat(page(story, draft)).contains("A hozzájárulást egy munkatárs vonta vissza az ügyfél kérésére: 20");
    }

    @Test
    void the_services_of_the_organization_that_was_typed_stand_first_and_are_said_to_be_its_own() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        String organization = "Lilamanó Minta Alapítvány " + UUID.randomUUID();
        UUID other = service("Lilamanó Minta Alapítvány barátai", "school.primary");
        UUID here = service("Minta Tanoda", organization, "school.primary");
        UUID elsewhere = service("Minta Rendelő", organization, "health.mind");
        assertThat(find(story, organization))
                .containsSubsequence(
                        here.toString(),
                        "a beírt szervezeté",
                        elsewhere.toString(),
                        "a beírt szervezeté",
                        "más téma:",
                        other.toString());
    }

    private UUID drafted(Asking.Story story) {
        asking.consent(story, Section.NAME, Section.REACH);
        return asking.draft(story, Section.NAME, Section.REACH);
    }

    private static String promised(String page) {
        assertThat(page).contains(AFTER);
        return page.substring(page.indexOf(AFTER)).split("</dd>", 2)[0];
    }

    private String find(Asking.Story story, String name) throws Exception {
        return get(
                story,
                "/staff/cases/" + story.caseFile() + "/referrals/new?language=&district=&need=" + story.need() + "&q="
                        + name);
    }

    private String page(Asking.Story story, UUID draft) throws Exception {
        return get(story, "/staff/cases/" + story.caseFile() + "/referrals/" + draft);
    }

    private String get(Asking.Story story, String address) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(address).with(Staff.as(story.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID service(String name, String topic) {
        return service(name, "Hely Minta Alapítvány", topic);
    }

    private UUID service(String name, String organization, String topic) {
        Object[] ids = Stream.generate(UUID::randomUUID).limit(7).toArray();
        String json =
                """
                {"id":"%s","name":"#","status":"active","email":"hely@minta.example.org","content_language":"hu",
                 "service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical","addresses":[
                   {"id":"%s","address_1":"Minta köz 12.","city":"Budapest","state_province":"Budapest",
                    "postal_code":"1075","country":"HU","address_type":"physical"}]}}],
                 "attributes":[{"id":"%s","taxonomy_term":{"id":"%s","code":"~","name":"x","description":"x",
                  "taxonomy":"Kapocs need"}}],
                 "organization":{"id":"%s","name":"^","description":"Próbához"}}""".formatted(ids).replace("#", name).replace("^", organization).replace("~", topic);
        asking.imports.now(
                Asking.HOUSE, "hely.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return (UUID) ids[0];
    }
}
