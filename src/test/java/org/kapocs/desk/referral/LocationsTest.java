package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kapocs.desk.referral.Asking.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Where a service has several locations each has places of its own, and a referral says to which one. */
@HouseTest
class LocationsTest extends PlaceStories {
    @Autowired
    AnswerTimes times;

    @Autowired
    MockMvc http;

    @Test
    void where_a_location_has_places_of_its_own_they_count_there_and_another_can_be_chosen() {
        UUID small = UUID.randomUUID();
        UUID large = UUID.randomUUID();
        UUID service = twoHouses(small, large);
        var story = story().at(service);
        var other = inAnotherCase(story);
        assertThat(as(story.officer(), () -> places.of(story.officer(), List.of(service)))
                        .get(service)
                        .free())
                .as("of both together")
                .isEqualTo(10);
        UUID one = drafted(story);
        UUID two = drafted(other);
        at(story, one, small);
        at(other, two, small);
        send(story, one, false);
        assertThat(asking.get(one).to().called()).isEqualTo("Próba Szálló (minta) – Kicsi ház");
        assertThat(as(story.officer(), () -> places.at(story.officer(), service)))
                .extracting(Places.At::name, at -> at.room().left())
                .containsExactly(tuple("Kicsi ház", 0), tuple("Nagy ház – férfiak", 9));
        assertThat(outcome(() -> send(other, two, false))).isEqualTo("referral.full");
        assertThatThrownBy(() -> at(other, two, UUID.randomUUID())).isInstanceOf(Problem.Missing.class);
        at(other, two, large);
        send(other, two, false);
        assertThat(asking.get(two).to().called()).endsWith("Nagy ház – férfiak");
    }

    @Test
    void a_draft_shows_where_the_service_is_given_and_leads_from_a_full_location_to_another() throws Exception {
        UUID small = UUID.randomUUID();
        UUID service = twoHouses(small, UUID.randomUUID());
        var story = story().at(service);
        UUID one = drafted(story);
        at(story, one, small);
        send(story, one, false);
        var other = inAnotherCase(story);
        UUID two = drafted(other);
        String address = "/staff/cases/" + other.caseFile() + "/referrals/" + two;
        http.perform(MockMvcRequestBuilders.post(address + "/place")
                        .param("version", String.valueOf(asking.get(two).version()))
                        .param("place", small.toString())
                        .param("asked", "Emeletes ágy kell")
                        .param("sections", "NAME")
                        .param("language", "en")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(story.officer())))
                .andExpect(MockMvcResultMatchers.redirectedUrl(address + "#place"));
        assertThat(get(story, address))
                .contains("Próba Szálló (minta) – Kicsi ház", "nincs szabad hely", "Máshol van szabad hely:")
                .containsSubsequence("id=\"preview\"", "Your service: <bdi>Próba Szálló (minta) – Kicsi ház</bdi>")
                .containsSubsequence("name=\"though\"", "name=\"place\"", "Kicsi ház", "Nagy ház");
        Referral kept = asking.get(two);
        assertThat(kept.asked()).as("what was typed meanwhile").isEqualTo("Emeletes ágy kell");
        assertThat(kept.to().language()).isEqualTo("en");
        http.perform(MockMvcRequestBuilders.post(address + "/send")
                        .param("version", String.valueOf(kept.version()))
                        .param("place", "")
                        .param("asked", "Emeletes ágy kell")
                        .param("sections", "NAME")
                        .param("language", "en")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(story.officer())))
                .andExpect(MockMvcResultMatchers.redirectedUrl(address + "?changed=true#preview"));
    }

    @Test
    void whoever_looks_for_a_service_sees_which_of_its_locations_has_places() throws Exception {
        UUID small = UUID.randomUUID();
        UUID service = twoHouses(small, UUID.randomUUID());
        var story = story().at(service);
        UUID one = drafted(story);
        at(story, one, small);
        send(story, one, false);
        assertThat(get(
                        story,
                        "/staff/cases/" + story.caseFile() + "/referrals/new?everywhere=true&language=&district=&need="
                                + story.need() + "&q=Próba Szálló (minta)"))
                .containsSubsequence(
                        "és még 1 helyszínen",
                        "2 helyszínen együtt 9 szabad hely",
                        "Kicsi ház</bdi>: nincs szabad hely",
                        "Nagy ház – férfiak</bdi>: 9 szabad hely");
    }

    @Test
    void how_soon_a_service_answers_is_told_by_its_own_name_wherever_they_were_sent() {
        UUID large = UUID.randomUUID();
        UUID service = twoHouses(UUID.randomUUID(), large);
        var story = story().at(service);
        for (int n = 0; n < AnswerTimes.FEWEST; n++) {
            UUID id = drafted(story);
            at(story, id, large);
            send(story, id, true);
            var partner = new Who.LinkHolder(id);
            as(partner, () -> referrals.decline(partner, Refusal.NO_CAPACITY));
        }
        Who.Staff supervisor = staff.in(story.officer().organization(), Role.SUPERVISOR);
        assertThat(as(supervisor, () -> times.of(supervisor)))
                .filteredOn(each -> service.equals(each.service()))
                .singleElement()
                .extracting(AnswerTime::serviceName)
                .isEqualTo("Próba Szálló (minta)");
    }

    private String get(Asking.Story story, String address) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(address).with(Staff.as(story.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** A service with one place left at the first location and nine at the other. */
    private UUID twoHouses(UUID small, UUID large) {
        Object[] ids = Stream.generate(UUID::randomUUID).limit(10).toArray();
        ids[2] = small;
        ids[6] = large;
        String json = """
                {"id":"%s","name":"Próba Szálló (minta)","status":"active","email":"szallo@minta.example.org",
                 "content_language":"hu","organization":{"id":"%s","name":"Kapu Minta Alapítvány","description":"-"},
                 "service_at_locations":[
                   {"id":"%s","location":{"id":"%s","name":"Kicsi ház","location_type":"physical"},
                    "capacities":[{"id":"%s","available":1,"updated":"2026-11-01T08:00:00Z","unit":{"id":"%s","name":"bed"}}]},
                   {"id":"%s","location":{"id":"%s","name":"Nagy ház – férfiak","location_type":"physical"},
                    "capacities":[{"id":"%s","available":9,"updated":"2026-11-01T08:00:00Z","unit":{"id":"%s","name":"bed"}}]}]}""".formatted(ids);
        imports.now(Asking.HOUSE, "szallo.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return (UUID) ids[0];
    }
}
