package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows staff by their session, on the staff pages only. Their roles are read anew each time. */
@Component
class StaffDoorkeeper implements Doorkeeper {
    private final Clock clock;

    StaffDoorkeeper(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<? extends Who> recognise(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.equals("/staff") && !path.startsWith("/staff/")) {
            return Optional.empty();
        }
        Freshness.note(request, StaffSession.shown(request, clock.instant()));
        return StaffSession.account(request, clock.instant())
                .filter(Account::active)
                .map(Account::who);
    }
}
