package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Where newcomers are told to go, on a page that can be in the hands of whoever they fled from. */
@HouseTest
class OwnPlacesTest {
    private static final String STREET = "Próba tér 7.";
    private static final String NOT_HERE = "Where they are does not stand here";

    @Autowired
    Asking asking;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    @Test
    void who_is_in_no_danger_reads_where_to_go_and_when_it_is_open() throws Exception {
        var story = story("school.primary");
        accepted(story, service("school.primary", ""));
        assertThat(file(story))
                .contains(STREET, "Opening hours", "+36 1 555 0109", "All we know about this service")
                .doesNotContain(NOT_HERE);
    }

    @Test
    void where_somebody_helps_with_safety_does_not_stand_in_the_file_and_their_number_does() throws Exception {
        var story = story("school.primary");
        accepted(story, service("safety.violence", ""));
        assertThat(file(story))
                .contains(NOT_HERE, "+36 1 555 0109")
                .doesNotContain(STREET, "Opening hours", "All we know about this service");
    }

    @Test
    void of_who_came_with_a_need_for_safety_no_place_stands_in_the_file() throws Exception {
        var story = story("school.primary", "safety.violence");
        accepted(story, service("housing.shelter", ""));
        assertThat(file(story)).contains(NOT_HERE).doesNotContain(STREET, "/services/");
    }

    @Test
    void of_a_protected_place_nothing_is_kept_that_says_where_it_is() throws Exception {
        var story = story("school.primary");
        UUID service = service("housing.shelter", "\"address_protected\":true,");
        accepted(story, service);
        assertThat(file(story)).contains("+36 1 555 0109").doesNotContain(STREET);
        var anybody = new Browser(port);
        for (String page : List.of("/en/services/" + service, "/api/hsds/services/" + service)) {
            var answer = anybody.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains("+36 1 555 0109")
                    .doesNotContain(STREET, "1075", "47.4", "19.0");
        }
    }

    @Test
    void who_is_sent_to_one_of_several_houses_reads_of_that_one_alone() throws Exception {
        var story = story("school.primary");
        UUID chosen = UUID.randomUUID();
        acceptedAt(story, twoHouses(chosen), chosen);
        assertThat(file(story))
                .contains("Nagy ház", "Nagy utca 2.", "8:05", "11:15")
                .doesNotContain("Kis utca 1.", "Tuesday", "1:35", "6:25");
    }

    @Test
    void who_is_in_danger_finds_the_house_they_are_sent_to_in_no_copy_that_a_code_gives() throws Exception {
        var story = story("school.primary", "safety.violence");
        UUID chosen = UUID.randomUUID();
        acceptedAt(story, twoHouses(chosen), chosen);
        String copy = copy(story);
        assertThat(copy).contains("Két Ház (minta)").doesNotContain("Nagy ház", "Nagy utca");
        assertThat(file(story)).contains(NOT_HERE).doesNotContain("Nagy ház", "Nagy utca");
    }

    private String copy(Asking.Story story) throws Exception {
        var all = new StringBuilder();
        byte[] sent = http.perform(MockMvcRequestBuilders.post("/en/my/rights/copy")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(story.newcomer())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private void accepted(Asking.Story story, UUID service) {
        accepted(asking.sent(story.at(service), Section.NAME));
    }

    private void acceptedAt(Asking.Story story, UUID service, UUID place) {
        var there = story.at(service);
        asking.consent(there, Section.NAME);
        UUID id = asking.draft(there, Section.NAME);
        Who.Staff officer = story.officer();
        as(officer, () -> {
            whereabouts.choose(officer, id, asking.referrals.get(officer, id).version(), place);
        });
        asking.send(there, id);
        accepted(id);
    }

    private void accepted(UUID referral) {
        var partner = new Who.LinkHolder(referral);
        as(partner, () -> asking.referrals.accept(partner, PartnerMessage.NONE));
    }

    /** A small house that is open in the afternoon, and a large one that is open in the morning. */
    private UUID twoHouses(UUID large) {
        Object[] ids = Stream.generate(UUID::randomUUID).limit(10).toArray();
        ids[6] = large;
        String json = """
                {"id":"%s","name":"Két Ház (minta)","status":"active","email":"haz@minta.example.org",
                 "content_language":"hu","organization":{"id":"%s","name":"Hely Minta Alapítvány","description":"-"},
                 "service_at_locations":[
                   {"id":"%s","schedules":[{"id":"%s","freq":"WEEKLY","byday":"TU","opens_at":"13:35","closes_at":"18:25"}],
                    "location":{"id":"%s","name":"Kis ház","location_type":"physical","addresses":[{"id":"%s",
                     "address_1":"Kis utca 1.","city":"Budapest","state_province":"Budapest","postal_code":"1075",
                     "country":"HU","address_type":"physical"}]}},
                   {"id":"%s","schedules":[{"id":"%s","freq":"WEEKLY","byday":"MO","opens_at":"08:05","closes_at":"11:15"}],
                    "location":{"id":"%s","name":"Nagy ház","location_type":"physical","addresses":[{"id":"%s",
                     "address_1":"Nagy utca 2.","city":"Budapest","state_province":"Budapest","postal_code":"1075",
                     "country":"HU","address_type":"physical"}]}}]}""".formatted(ids);
        asking.imports.now(
                Asking.HOUSE, "haz.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return (UUID) ids[0];
    }

    private Asking.Story story(String... topics) {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Receipt receipt = asking.contacts.ask(Asked.question("x"), Asked.key());
        var wish = new NewCase(
                receipt.contact(),
                null,
                Invented.person(),
                LegalBasis.PUBLIC_TASK,
                List.of(topics).stream()
                        .map(topic -> new NewNeed(topic, Urgency.SOON, ""))
                        .toList(),
                List.of(),
                "");
        UUID file = as(officer, () -> cases.open(officer, wish, Asked.key()));
        UUID need = as(officer, () -> cases.needs(officer, file)).stream()
                .map(each -> each.need())
                .filter(each -> each.voiced().topic().equals(topics[0]))
                .findFirst()
                .orElseThrow()
                .id();
        UUID client = as(officer, () -> cases.file(officer, file)).file().client();
        return new Asking.Story(officer, receipt, file, client, need, file);
    }

    private UUID service(String topic, String more) {
        UUID id = UUID.randomUUID();
        String place = """
                [{"id":"%s","phones":[{"id":"%s","number":"+36 1 555 0109"}],
                  "schedules":[{"id":"%s","freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"16:00"}],
                  "location":{"id":"%s","location_type":"physical","latitude":47.4,"longitude":19.0,
                   "addresses":[{"id":"%s","address_1":"%s","city":"Budapest","state_province":"Budapest",
                    "postal_code":"1075","country":"HU","address_type":"physical"}]}}]""".formatted(ids(5));
        String json = """
                {"id":"%s","name":"Próba Hely (minta) %s","status":"active","email":"hely@minta.example.org",%s
                 "content_language":"hu","service_at_locations":%s,
                 "attributes":[{"id":"%s","taxonomy_term":{"id":"%s","code":"%s","name":"x","description":"x",
                  "taxonomy":"Kapocs need"}}],
                 "organization":{"id":"%s","name":"Hely Minta Alapítvány","description":"Próbához"}}""";
        UUID[] own = new UUID[] {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        asking.imports.now(
                Asking.HOUSE,
                "minta.json",
                "hu",
                new ByteArrayInputStream(json.formatted(id, id, more, place, own[0], own[1], topic, own[2])
                        .getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private static Object[] ids(int many) {
        var all = new java.util.ArrayList<Object>();
        for (int i = 0; i < many; i++) {
            all.add(UUID.randomUUID());
        }
        all.add(STREET);
        return all.toArray();
    }

    private String file(Asking.Story story) throws Exception {
        return signedIn(story).get("/en/my/file").body();
    }

    private Browser signedIn(Asking.Story story) throws Exception {
        var phone = new Browser(port);
        phone.post(
                "/en/my",
                "code",
                story.receipt().code().shown(),
                "pin",
                story.receipt().pin());
        return phone;
    }
}
