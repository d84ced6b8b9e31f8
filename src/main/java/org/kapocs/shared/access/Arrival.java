package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Component;

/** The last step of every way in: a session, the pages in one's own language, and on to where one wanted to go. */
@Component
public class Arrival {
    private final Accounts accounts;
    private final Clock clock;

    Arrival(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public SeeOther of(Who.Staff who, String next, HttpServletRequest request, HttpServletResponse response) {
        StaffSession.whole(request, who.account(), clock.instant());
        String language =
                Standing.as(who, () -> accounts.get(who, who.account()).language());
        StaffLanguage.remember(request, response, language);
        return new SeeOther(Onward.of(next));
    }
}
