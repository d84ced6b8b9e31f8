package org.kapocs.shared.shelter;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** For who sends requests to this node: whether the database answers it. Says so at once, without asking it. */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    private final Connections connections;

    DatabaseHealth(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        return (connections.gone() ? Health.down() : Health.up()).build();
    }
}
