package org.kapocs.facts.directory.open;

import java.time.Instant;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.shared.web.Piece;

/**
 * A service in a list.
 *
 * @param district as people write it; empty when the service does not tell
 * @param wished the language that comes first; empty for any
 */
public record ServiceItem(ServiceFound service, String district, String wished, Instant now) implements Piece {
    public OpeningTag opening() {
        return new OpeningTag(service.opening(), now);
    }
}
