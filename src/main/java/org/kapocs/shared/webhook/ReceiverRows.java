package org.kapocs.shared.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.web.Sealed;
import org.kapocs.shared.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receivers, each of one organization, with what they and we sign with. */
@Repository
class ReceiverRows {
    /** How long what is told is signed with the former secret as well. */
    static final Duration BOTH = Duration.ofDays(1);

    private static final String PURPOSE = "webhook";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;

    ReceiverRows(JdbcClient sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Keeps it with a secret of its own. */
    void insert(Receiver receiver, UUID by) {
        sql.sql("""
                        insert into webhook.receiver (id, organization, name, address, kinds, secret, made_at, made_by)
                        values (:id, :organization, :name, :address, :kinds, :secret, :at, :by)""")
                .param("id", receiver.id())
                .param("organization", receiver.organization())
                .param("name", receiver.name())
                .param("address", receiver.address().toString())
                .param("kinds", receiver.kinds().stream().sorted().toArray(String[]::new))
                .param("secret", sealed(receiver.id(), "secret", Sealed.key()))
                .param("at", at(receiver.madeAt()))
                .param("by", by)
                .update();
    }

    List<Receiver> of(UUID organization) {
        return sql.sql("select * from webhook.receiver where organization = :organization order by name, id")
                .param("organization", organization)
                .query((row, n) -> receiver(row))
                .list();
    }

    Optional<Receiver> get(UUID organization, UUID id) {
        return sql.sql("select * from webhook.receiver where id = :id and organization = :organization")
                .param("id", id)
                .param("organization", organization)
                .query((row, n) -> receiver(row))
                .optional();
    }

    /** Those of all organizations that are told something. */
    List<Receiver> on() {
        return sql.sql("select * from webhook.receiver where state = 'ON'")
                .query((row, n) -> receiver(row))
                .list();
    }

    /** Whether nobody else changed it since that version. */
    boolean change(UUID organization, UUID id, int version, String name, URI address, Set<String> kinds) {
        return sql.sql("""
                        update webhook.receiver
                        set name = :name, address = :address, kinds = :kinds, rests_until = null, version = version + 1
                        where id = :id and organization = :organization and version = :version""")
                        .param("name", name)
                        .param("address", address.toString())
                        .param("kinds", kinds.stream().sorted().toArray(String[]::new))
                        .param("id", id)
                        .param("organization", organization)
                        .param("version", version)
                        .update()
                == 1;
    }

    void state(UUID id, Receiver.State state) {
        sql.sql("update webhook.receiver set state = :state, rests_until = null, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void rest(UUID id, Instant until) {
        sql.sql("update webhook.receiver set rests_until = :until where id = :id")
                .param("until", at(until))
                .param("id", id)
                .update();
    }

    boolean remove(UUID organization, UUID id) {
        return sql.sql("delete from webhook.receiver where id = :id and organization = :organization")
                        .param("id", id)
                        .param("organization", organization)
                        .update()
                == 1;
    }

    /** A new secret; what is told is signed with the former one as well for a day. */
    void rotate(UUID id) {
        byte[] former = keys(id).getFirst();
        sql.sql("""
                        update webhook.receiver
                        set secret = :secret, former = :former, former_until = :until, version = version + 1
                        where id = :id""")
                .param("secret", sealed(id, "secret", Sealed.key()))
                .param("former", sealed(id, "former", former))
                .param("until", at(clock.instant().plus(BOTH)))
                .param("id", id)
                .update();
    }

    /** What is signed with now: the secret, and the former one as long as it counts. */
    List<byte[]> keys(UUID id) {
        return sql.sql("select secret, former, former_until from webhook.receiver where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var keys = new ArrayList<byte[]>();
                    keys.add(opened(id, "secret", row.getBytes("secret")));
                    OffsetDateTime until = row.getObject("former_until", OffsetDateTime.class);
                    if (until != null && clock.instant().isBefore(until.toInstant())) {
                        keys.add(opened(id, "former", row.getBytes("former")));
                    }
                    return keys;
                })
                .single();
    }

    private byte[] sealed(UUID id, String column, byte[] open) {
        return secrets.seal(PURPOSE, place(id, column), open);
    }

    private byte[] opened(UUID id, String column, byte[] sealed) {
        return secrets.open(PURPOSE, place(id, column), sealed);
    }

    private static String place(UUID id, String column) {
        return "webhook.receiver." + column + "/" + id;
    }

    static Receiver receiver(ResultSet row) throws SQLException {
        return new Receiver(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getString("name"),
                URI.create(row.getString("address")),
                Set.copyOf(Arrays.asList((String[]) row.getArray("kinds").getArray())),
                Receiver.State.valueOf(row.getString("state")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
