package org.kapocs.shared.webhook;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of telling a receiver something. */
@Component
class Settling {
    private final DeliveryRows deliveries;
    private final ReceiverRows receivers;
    private final Clock clock;

    Settling(DeliveryRows deliveries, ReceiverRows receivers, Clock clock) {
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(DeliveryRows.Leased leased, Post.Answer answer) {
        Integer code = answer.code().orElse(null);
        if (answer.hindrance().isEmpty()) {
            deliveries.delivered(leased.id(), code);
            return;
        }
        Hindrance hindrance = answer.hindrance().get();
        if (hindrance == Hindrance.GONE) {
            receivers.state(leased.receiver().id(), Receiver.State.GONE);
        }
        if (hindrance == Hindrance.GONE || leased.tries() >= Waits.TRIES) {
            deliveries.failed(leased.id(), code, hindrance);
            return;
        }
        deliveries.later(leased.id(), code, hindrance, clock.instant().plus(Waits.after(leased.tries())));
        if (hindrance.slow()) {
            receivers.rest(leased.receiver().id(), clock.instant().plus(Waits.REST));
        }
    }
}
