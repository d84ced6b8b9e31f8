package org.kapocs.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Overheard;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs of others are told by webhook, while everything happens that can happen to a case: never a word of it,
 * nothing of another organization, and nothing of somebody whose file is sealed. Whoever registered a receiver is an
 * administrator, and opens no case: so it is no more than they may know.
 */
@HouseTest
class WebhooksTellNoMoreTest {
    @Autowired
    WebApplicationContext house;

    @Test
    void a_receiver_is_told_no_field_of_any_record_and_only_of_records_of_its_own_organization() throws Exception {
        var stories = house.getAutowireCapableBeanFactory().createBean(Stories.class);
        Who.Staff administrator = stories.staff().with(Role.ADMINISTRATOR);
        Who.Staff officer = stories.staff().in(administrator.organization(), Role.DESK_OFFICER);
        Who.Staff stranger = stories.staff().with(Role.DESK_OFFICER);
        Who.Staff other = stories.staff().in(stranger.organization(), Role.ADMINISTRATOR);
        try (var here = new Overheard(house, administrator);
                var there = new Overheard(house, other)) {
            Story ours = stories.of("Heg", officer);
            Story theirs = stories.of("Vol", stranger);
            stories.close(ours);
            stories.close(theirs);
            List<Story> all = List.of(ours, theirs);
            tellsOnly(ours, here.told(), theirs, all);
            tellsOnly(theirs, there.told(), ours, all);
        }
    }

    private void tellsOnly(Story own, List<String> told, Story other, List<Story> all) {
        Set<String> ids = ids(other);
        assertThat(told).as("without which nothing was compared").hasSizeGreaterThan(10);
        for (String each : told) {
            assertThat(all)
                    .as(each)
                    .allSatisfy(story -> assertThat(story.in(each)).isEmpty());
            JsonNode data = body(each).get("data");
            assertThat(data.propertyNames()).containsExactlyInAnyOrder("organization", "thing", "id");
            assertThat(data.get("organization").asString())
                    .isEqualTo(own.officer().organization().toString());
            assertThat(ids).as(each).noneMatch(each::contains);
        }
        assertThat(told.stream().filter(each -> each.contains(own.id("case").toString())))
                .as("of the case itself")
                .isNotEmpty();
    }

    @Test
    void of_whom_is_sealed_a_receiver_hears_nothing_from_then_on() throws Exception {
        var stories = house.getAutowireCapableBeanFactory().createBean(Stories.class);
        Who.Staff administrator = stories.staff().with(Role.ADMINISTRATOR);
        Who.Staff officer = stories.staff().in(administrator.organization(), Role.DESK_OFFICER);
        Story story = stories.of("Rej", officer);
        Seals seals = house.getBean(Seals.class);
        Standing.as(
                officer,
                () -> seals.seal(
                        officer,
                        story.id("case"),
                        Danger.OTHER,
                        "",
                        Set.of(),
                        UUID.randomUUID().toString()));
        try (var here = new Overheard(house, administrator)) {
            stories.sent(story);
            stories.document(story);
            stories.close(story);
            assertThat(here.told()).isEmpty();
        }
    }

    private static Set<String> ids(Story story) {
        return story.ids().values().stream()
                .filter(UUID.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static JsonNode body(String told) {
        return new JsonMapper().readTree(told.substring(told.indexOf("\n\n") + 2));
    }
}
