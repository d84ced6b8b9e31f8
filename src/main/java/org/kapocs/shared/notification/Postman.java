package org.kapocs.shared.notification;

import java.util.Optional;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends the letters that are due. Every node has one; the lease keeps them apart. Between taking a letter and noting
 * that it went there is no transaction, so a slow mail server holds nothing.
 */
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Who MYSELF = new Who.Machine("letters");

    private final Outbox outbox;
    private final Carrier carrier;

    Postman(Outbox outbox, Carrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    @Scheduled(fixedDelayString = "PT3S")
    void round() {
        if (carrier.ready()) {
            Standing.as(MYSELF, this::deliver);
        }
    }

    private void deliver() {
        Optional<Outbox.Leased> next = outbox.lease();
        while (next.isPresent() && carry(next.get())) {
            next = outbox.lease();
        }
    }

    /** Whether it makes sense to go on with the next letter. */
    private boolean carry(Outbox.Leased leased) {
        Optional<Hindrance> hindrance = tried(leased);
        if (hindrance.isEmpty()) {
            outbox.sent(leased.letter());
            return true;
        }
        LOG.warn("letter {} not sent: {}", leased.letter(), hindrance.get());
        outbox.hindered(leased.letter(), hindrance.get());
        return !hindrance.get().forAll();
    }

    private Optional<Hindrance> tried(Outbox.Leased leased) {
        Envelope envelope;
        try {
            envelope = outbox.opened(leased);
        } catch (RuntimeException unreadable) {
            return Optional.of(Hindrance.UNREADABLE);
        }
        try {
            carrier.carry(envelope);
            return Optional.empty();
        } catch (Carrier.Hindered hindered) {
            return Optional.of(hindered.hindrance());
        } catch (RuntimeException | StackOverflowError fault) {
            // Its kind only: a message could quote the letter.
            LOG.error(
                    "letter {} met a fault: {}",
                    leased.letter(),
                    fault.getClass().getName());
            return Optional.of(Hindrance.FAULT);
        }
    }
}
