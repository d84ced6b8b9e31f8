package org.kapocs.desk.inbox.api;

import java.util.UUID;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxView;
import org.kapocs.desk.referral.Turn;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells a program a referral as its page shows it; each time it is asked anew whether a consent covers it still. */
@Component
class ReferredSight {
    private final Inbox inbox;
    private final Enclosures enclosures;

    ReferredSight(Inbox inbox, Enclosures enclosures) {
        this.inbox = inbox;
        this.enclosures = enclosures;
    }

    ReferredTold now(Who.Staff who, UUID id) {
        InboxView seen = inbox.open(who, id);
        return ReferredTold.of(seen, new Along(enclosures.of(who, Turn.withFiles(seen.turns()))));
    }

    ResponseEntity<ReferredTold> answer(Who.Staff who, UUID id) {
        ReferredTold now = now(who, id);
        return Seen.answer(now.version(), now);
    }

    /** Something was written to it. */
    ResponseEntity<ReferredTold> made(Who.Staff who, UUID id) {
        ReferredTold now = now(who, id);
        return Seen.made("/api/v1/inbox/" + id, now.version(), now);
    }
}
