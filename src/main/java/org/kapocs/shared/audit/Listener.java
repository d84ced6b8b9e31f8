package org.kapocs.shared.audit;

import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.TokenChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the rooms below tell, in the transaction in which they tell it. */
@Component
class Listener {
    private final Trail trail;

    Listener(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccessChanged event) {
        trail.wrote(event.who(), new Subject("account", event.account()), event.what());
    }

    @EventListener
    void on(TokenChanged event) {
        trail.wrote(event.who(), new Subject("token", event.token()), event.what());
    }
}
