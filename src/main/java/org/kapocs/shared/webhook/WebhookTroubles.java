package org.kapocs.shared.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Troubled;
import org.kapocs.shared.job.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receivers to whom something was not told in the end, on the list of what met trouble: one line for each receiver. */
@Component
class WebhookTroubles implements Troubled {
    private final ReceiverRows receivers;
    private final DeliveryRows deliveries;
    private final Trail trail;

    WebhookTroubles(ReceiverRows receivers, DeliveryRows deliveries, Trail trail) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.trail = trail;
    }

    @Override
    public List<Trouble> troubles(Who.Staff who, boolean city) {
        return deliveries.givenUp(who.organization()).stream()
                .map(each -> new Trouble(
                        each.receiver(),
                        "webhook.trouble",
                        each.since(),
                        each.tries(),
                        Optional.of(each.hindrance().key()),
                        Optional.empty(),
                        true,
                        true))
                .toList();
    }

    @Override
    @Transactional
    public boolean retry(Who.Staff who, boolean city, UUID id) {
        return theirs(who, id) && deliveries.againAll(id) && wrote(who, id, "webhook.repeated");
    }

    @Override
    @Transactional
    public boolean drop(Who.Staff who, boolean city, UUID id, Why why) {
        return theirs(who, id) && deliveries.dropAll(id) && wrote(who, id, "webhook.dropped." + why.name());
    }

    private boolean theirs(Who.Staff who, UUID id) {
        return who.may(Action.MANAGE_JOBS)
                && receivers.get(who.organization(), id).isPresent();
    }

    private boolean wrote(Who.Staff who, UUID id, String what) {
        trail.wrote(who, new Subject("webhook", id), what);
        return true;
    }
}
