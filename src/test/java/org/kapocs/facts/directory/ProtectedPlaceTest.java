package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProtectedPlaceTest {
    @Test
    void when_and_for_where_it_is_open_goes_with_the_place_and_how_many_are_free_stays() {
        var service = (ObjectNode) new JsonMapper().readTree("""
                {"id":"a","address_protected":true,"name":"Minta",
                 "schedules":[{"id":"b","opens_at":"09:00"}],
                 "service_areas":[{"id":"c","name":"Minta utca"}],
                 "service_at_locations":[{"id":"d","capacities":[{"id":"e","available":2}],
                   "schedules":[{"id":"f"}],"location":{"id":"g"}}]}""");
        assertThat(ProtectedPlace.hidden(service).toString())
                .contains("\"capacities\"", "\"available\":2", "Minta")
                .doesNotContain("schedules", "service_areas", "\"location\"");
    }
}
