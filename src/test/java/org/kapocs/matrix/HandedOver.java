package org.kapocs.matrix;

import java.util.UUID;
import org.kapocs.desk.transfer.Offer;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.desk.transfer.Wanted;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.testing.Staff;

/** The case of a story is asked for by another organization, and offered to anybody of its own. */
record HandedOver(Transfers transfers, TransferRequests requests, Staff staff) {
    void in(Story story) {
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        var wanted = Wanted.of(story.named("number").toString(), Why.CLIENT_WISH, "", HowGiven.SPOKEN);
        story.ids().put("asked", Standing.as(stranger, () -> requests.ask(stranger, wanted, key())));
        Who.Staff who = story.officer();
        var offer = new Offer(who.organization(), null, Why.LANGUAGE, "", null);
        story.ids().put("offered", Standing.as(who, () -> transfers.offer(who, story.id("case"), offer, key())));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
