package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows staff by their session, on the staff pages only. Their roles are read anew each time. */
@Component
class StaffDoorkeeper implements Doorkeeper {
    private final SignIn signIn;
    private final Clock clock;

    StaffDoorkeeper(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Optional<? extends Who> recognise(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.equals("/staff") && !path.startsWith("/staff/")) {
            return Optional.empty();
        }
        Freshness.note(request, StaffSession.shown(request));
        return StaffSession.account(request, clock.instant()).flatMap(signIn::present);
    }
}
