package org.kapocs.matrix;

import java.util.UUID;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Ground;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** A child who lives with somebody of a story, called by a name of its own, and the paper by which they speak for it. */
record AtHome(Clients clients, Households households) {
    void in(Story story) {
        Who.Staff who = story.officer();
        UUID child = Standing.as(
                who,
                () -> clients.register(
                        who, null, Somebody.called("Kanarinév" + story.name(), "Gyermek" + story.name())));
        var tie = new Tie(
                Relation.CHILD, false, false, Tie.Speaker.FIRST, Ground.BIRTH_CERTIFICATE, "kanarigyam" + story.name());
        var spot = new Households.Spot(story.id("client"), null, 0);
        UUID household = Standing.as(who, () -> households.take(who, spot, child, Stay.HERE, tie));
        story.ids().put("surname", "Kanarinev" + story.name());
        story.ids().put("member", child);
        story.ids().put("household", household);
    }
}
