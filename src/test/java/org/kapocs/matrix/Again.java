package org.kapocs.matrix;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.duplicate.Comparison;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** Somebody of a story, registered again, and spelt otherwise: whoever finds this one has not found the other. */
record Again(Clients clients, Comparison comparison) {
    private static final Who.Machine HOUSE = new Who.Machine("test");

    void in(Story story) {
        Who.Staff who = story.officer();
        UUID twin = Standing.as(
                who, () -> clients.register(who, null, Somebody.called("Kanárinev" + story.name(), story.name())));
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(twin)));
        story.ids().put("twin", twin);
    }
}
