package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.WayIn;
import org.kapocs.shared.web.Piece;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All other ways to show who one is, in their order. */
@Component
class WaysIn {
    private final ObjectProvider<WayIn> ways;

    WaysIn(ObjectProvider<WayIn> ways) {
        this.ways = ways;
    }

    List<Piece> offers(String next, boolean confirming) {
        return ways.orderedStream()
                .flatMap(way -> way.offer(next, confirming).stream())
                .toList();
    }

    List<Piece> settings() {
        return ways.orderedStream().flatMap(way -> way.settings().stream()).toList();
    }

    Optional<UUID> shown(HttpServletRequest request) {
        return ways.orderedStream().flatMap(way -> way.shown(request).stream()).findFirst();
    }
}
