package org.kapocs.shared.webhook;

import java.time.Clock;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of telling a receiver something. */
@Component
class Settling {
    private static final Who.Machine MYSELF = new Who.Machine("webhooks");

    private final DeliveryRows deliveries;
    private final ReceiverRows receivers;
    private final Trail trail;
    private final Clock clock;

    Settling(DeliveryRows deliveries, ReceiverRows receivers, Trail trail, Clock clock) {
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param slow whether it took so long that it rests, whatever it answered */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(DeliveryRows.Leased leased, Post.Answer answer, boolean slow) {
        if (slow || answer.hindrance().filter(Hindrance::slow).isPresent()) {
            receivers.rest(leased.receiver().id(), clock.instant().plus(Waits.REST));
        }
        Integer code = answer.code().orElse(null);
        if (answer.hindrance().isEmpty()) {
            deliveries.delivered(leased.id(), code);
            return;
        }
        Hindrance hindrance = answer.hindrance().get();
        if (hindrance == Hindrance.GONE) {
            Receiver receiver = leased.receiver();
            receivers.state(receiver.id(), Receiver.State.GONE);
            trail.wrote(MYSELF, receiver.organization(), new Subject("webhook", receiver.id()), "webhook.gone");
        }
        if (hindrance == Hindrance.GONE || leased.tries() >= Waits.TRIES) {
            deliveries.failed(leased.id(), code, hindrance);
            return;
        }
        deliveries.later(leased.id(), code, hindrance, clock.instant().plus(Waits.after(leased.tries())));
    }
}
