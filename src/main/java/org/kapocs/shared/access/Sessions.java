package org.kapocs.shared.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.web.Secrets;
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

    private final SessionRows rows;
    private final Secrets secrets;

    Sessions(SessionRows rows, Secrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    /** One's own sessions, the last used first. */
    public List<Seen> of(Who.Staff who) {
        return rows.of(who.account()).stream().map(this::seen).toList();
    }

    /** The handle of the session with this id. */
    public String handle(String sessionId) {
        return handle(SessionRows.key(sessionId));
    }

    private String handle(byte[] key) {
        return HexFormat.of().formatHex(secrets.hmac("session-handle", key), 0, 12);
    }

    /** Ends one of one's own. */
    public void end(Who.Staff who, String handle) {
        rows.of(who.account()).stream()
                .map(SessionRows.Line::key)
                .filter(key -> handle(key).equals(handle))
                .forEach(rows::delete);
    }

    /** Ends all of one's own but the one with this id. */
    void endOthers(Who.Staff who, String sessionId) {
        byte[] stays = SessionRows.key(sessionId);
        rows.of(who.account()).stream()
                .map(SessionRows.Line::key)
                .filter(key -> !Arrays.equals(key, stays))
                .forEach(rows::delete);
    }

    /** Ends all of this account. */
    public void endAll(UUID account) {
        rows.deleteAll(account);
    }

    private Seen seen(SessionRows.Line line) {
        return new Seen(
                handle(line.key()),
                line.attributes().get(StaffSession.SINCE) instanceof Long since
                        ? Instant.ofEpochSecond(since)
                        : Instant.EPOCH,
                line.seen(),
                line.attributes().get(StaffSession.BROWSER) instanceof String browser ? browser : "");
    }
}
