package org.kapocs.shared.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.web.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a member of staff is signed in. */
@Component
public class Sessions {
    /**
     * One place where somebody is signed in.
     *
     * @param handle names it on a page, and is worth nothing as a session id
     * @param browser as it named itself
     */
    public record Seen(String handle, Instant since, Instant lastSeen, String browser) {}

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final Secrets secrets;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository, Secrets secrets) {
        this.repository = repository;
        this.secrets = secrets;
    }

    /** One's own sessions, the last used first. */
    public List<Seen> of(Who.Staff who) {
        return mine(who.account()).stream()
                .map(this::seen)
                .sorted(Comparator.comparing(Seen::lastSeen).reversed())
                .toList();
    }

    /** The handle of the session with this id. */
    public String handle(String sessionId) {
        return HexFormat.of().formatHex(secrets.hmac("session-handle", sessionId), 0, 12);
    }

    /** Ends one of one's own. */
    public void end(Who.Staff who, String handle) {
        mine(who.account()).stream()
                .map(Session::getId)
                .filter(id -> handle(id).equals(handle))
                .forEach(id -> repository.getObject().deleteById(id));
    }

    /** Ends all of this account. */
    public void endAll(UUID account) {
        mine(account).forEach(session -> repository.getObject().deleteById(session.getId()));
    }

    private List<? extends Session> mine(UUID account) {
        return List.copyOf(
                repository.getObject().findByPrincipalName(account.toString()).values());
    }

    private Seen seen(Session session) {
        return new Seen(
                handle(session.getId()),
                Instant.ofEpochSecond(session.getAttributeOrDefault(StaffSession.SINCE, 0L)),
                session.getLastAccessedTime(),
                session.getAttributeOrDefault(StaffSession.BROWSER, ""));
    }
}
