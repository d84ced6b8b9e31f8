package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** A full service is said to be full, and is asked only by who wants to nevertheless. */
@HouseTest
class PlacesTest {
    @Autowired
    Asking asking;

    @Autowired
    Places places;

    @Autowired
    Referrals referrals;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    AnswerTimes times;

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    @Autowired
    Staff staff;

    @Test
    void of_two_who_ask_for_the_last_place_at_once_one_is_told_and_can_ask_nevertheless() throws Exception {
        var story = story();
        var other = inAnotherCase(story);
        free(story.service(), 1);
        UUID one = drafted(story);
        UUID two = drafted(other);
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> both =
                    List.of(() -> outcome(() -> send(story, one, false)), () -> outcome(() -> send(other, two, false)));
            assertThat(hands.invokeAll(both).stream().map(Future::resultNow).toList())
                    .containsExactlyInAnyOrder("sent", "referral.full");
        }
        assertThat(room(story).full()).isTrue();
        UUID late = asking.get(one).state() == ReferralState.DRAFT ? one : two;
        send(story, late, true);
        assertThat(asking.get(late).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(room(story))
                .extracting(Places.Room::taken, Places.Room::left)
                .containsExactly(2, 0);
    }

    @Test
    void who_is_done_or_was_turned_away_takes_no_place() {
        var story = story();
        free(story.service(), 1);
        UUID id = drafted(story);
        send(story, id, false);
        assertThat(room(story).left()).isZero();
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.decline(partner, Refusal.NO_CAPACITY));
        assertThat(room(story).left()).isEqualTo(1);
    }

    @Test
    void what_the_source_of_the_directory_says_counts_until_an_editor_knows_better() {
        UUID service = UUID.randomUUID();
        String json = """
                {"id":"%s","name":"Próba Szálló (minta)","status":"active","email":"szallo@minta.example.org",
                 "content_language":"hu","organization":{"id":"%s","name":"Kapu Minta Alapítvány","description":"-"},
                 "capacities":[{"id":"%s","available":3,"updated":"2026-11-01T08:00:00Z","unit":{"id":"%s","name":"bed"}},
                   {"id":"%s","available":2,"updated":"2026-11-03T10:00:00Z","unit":{"id":"%s","name":"cot"}}]}""".formatted(
                service, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        imports.now(Asking.HOUSE, "szallo.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        assertThat(as(officer, () -> places.of(officer, List.of(service))).get(service))
                .extracting(Places.Room::free, Places.Room::ours)
                .containsExactly(5, false);
        free(service, 0);
        assertThat(as(officer, () -> places.of(officer, List.of(service)))
                        .get(service)
                        .full())
                .isTrue();
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> places.set(editor, service, null));
        assertThat(as(officer, () -> places.of(officer, List.of(service)))
                        .get(service)
                        .left())
                .isEqualTo(5);
    }

    @Test
    void where_nobody_knows_a_figure_nobody_is_stopped_and_only_editors_say_one() {
        var story = story();
        assertThat(as(story.officer(), () -> places.of(story.officer(), List.of(story.service()))))
                .isEmpty();
        send(story, drafted(story), false);
        assertThatThrownBy(() -> as(story.officer(), () -> places.set(story.officer(), story.service(), 3)))
                .isInstanceOf(Problem.Refused.class);
        Who.Staff editor = staff.inCity(Role.EDITOR);
        assertThatThrownBy(() -> as(editor, () -> places.set(editor, story.service(), -1)))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void where_a_location_has_places_of_its_own_they_count_there_and_another_can_be_chosen() {
        UUID small = UUID.randomUUID();
        UUID large = UUID.randomUUID();
        UUID service = twoHouses(small, large);
        var asked = story();
        var story = new Asking.Story(
                asked.officer(), asked.receipt(), asked.caseFile(), asked.client(), asked.need(), service);
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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kicsi ház", 0),
                        org.assertj.core.groups.Tuple.tuple("Nagy ház – férfiak", 9));
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
        var asked = story();
        var story = new Asking.Story(
                asked.officer(), asked.receipt(), asked.caseFile(), asked.client(), asked.need(), service);
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
        String page = http.perform(MockMvcRequestBuilders.get(address).with(Staff.as(story.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Próba Szálló (minta) – Kicsi ház", "nincs szabad hely", "Máshol van szabad hely:")
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
    void how_soon_a_service_answers_is_told_by_its_own_name_wherever_they_were_sent() {
        UUID large = UUID.randomUUID();
        UUID service = twoHouses(UUID.randomUUID(), large);
        var asked = story();
        var story = new Asking.Story(
                asked.officer(), asked.receipt(), asked.caseFile(), asked.client(), asked.need(), service);
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

    private void at(Asking.Story story, UUID id, UUID place) {
        as(story.officer(), () -> {
            whereabouts.choose(
                    story.officer(), id, referrals.get(story.officer(), id).version(), place);
        });
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }

    private Asking.Story inAnotherCase(Asking.Story story) {
        return asking.another(story);
    }

    private UUID drafted(Asking.Story story) {
        asking.consent(story, Section.NAME);
        return asking.draft(story, Section.NAME);
    }

    private void free(UUID service, int free) {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> places.set(editor, service, free));
    }

    private Places.Room room(Asking.Story story) {
        return as(story.officer(), () -> places.of(story.officer(), List.of(story.service())))
                .get(story.service());
    }

    private void send(Asking.Story story, UUID id, boolean though) {
        as(story.officer(), () -> {
            referrals.send(
                    story.officer(), id, referrals.get(story.officer(), id).version(), Map.of(), though);
        });
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "sent";
        } catch (Problem.Conflict conflict) {
            return conflict.key();
        }
    }
}
