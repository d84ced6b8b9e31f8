package org.kapocs.shared.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as it was read for this request, with the account that is signed in as it is at this moment. */
final class KeptSession implements Session {
    /** Under this name, which is kept nowhere: the {@link Account} at this moment. */
    static final String ACCOUNT_NOW = "account-now";

    /** A session that was used says so once a minute, not at each request. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Object> attributes = new HashMap<>();
    private final Instant made;
    private final Instant now;
    private final Instant seen;
    private final @Nullable Account account;
    private @Nullable String keptId;
    private String id;
    private boolean changed;

    private KeptSession(
            @Nullable String keptId,
            String id,
            Map<String, Object> attributes,
            @Nullable Account account,
            Instant made,
            Instant seen,
            Instant now) {
        this.keptId = keptId;
        this.id = id;
        this.attributes.putAll(attributes);
        this.account = account;
        this.made = made;
        this.seen = seen;
        this.now = now;
        this.changed = keptId == null;
    }

    static KeptSession fresh(Instant now) {
        return new KeptSession(null, freshId(), Map.of(), null, now, now, now);
    }

    static KeptSession read(
            String id,
            Map<String, Object> attributes,
            @Nullable Account account,
            Instant made,
            Instant seen,
            Instant now) {
        return new KeptSession(id, id, attributes, account, made, seen, now);
    }

    private static String freshId() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The id under which it lies in the database; null for one that was never written. */
    @Nullable
    String keptId() {
        return keptId;
    }

    /** Whether what it remembers, or its id, is no longer what lies in the database. */
    boolean changed() {
        return changed;
    }

    /** Whether the database should hear that it is in use. */
    boolean stale() {
        return !now.isBefore(seen.plus(SEEN_EVERY)) || now.isBefore(seen);
    }

    void kept() {
        keptId = id;
        changed = false;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    @Nullable
    UUID signedIn() {
        return attributes.get(StaffSession.ACCOUNT) instanceof UUID signedIn ? signedIn : null;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = freshId();
        changed = true;
        return id;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return (T) (name.equals(ACCOUNT_NOW) ? account : attributes.get(name));
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changed = true;
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed |= attributes.remove(name) != null;
    }

    @Override
    public Instant getCreationTime() {
        return made;
    }

    /** By the clock of the house, and not by another. */
    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {}

    @Override
    public Instant getLastAccessedTime() {
        return now;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return StaffSession.IDLE;
    }

    /** What is too old is not read. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
