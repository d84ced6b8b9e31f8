package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;

/** A full service is said to be full, and is asked only by who wants to nevertheless. */
@HouseTest
class PlacesTest extends PlaceStories {
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
}
