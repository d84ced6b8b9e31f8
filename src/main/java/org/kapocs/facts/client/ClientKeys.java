package org.kapocs.facts.client;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Sealed;
import org.kapocs.shared.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A key of its own for each client and room, under which the room seals what must not be readable in a copy of the
 * database. It goes with the client's record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClientKeys {
    private static final String PURPOSE = "client.key";

    private final JdbcClient sql;
    private final Secrets secrets;

    ClientKeys(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /**
     * The client's key for this room, which nobody takes away until the end of the transaction; made when there is none.
     * Ask for it before you read what it opens. Refused by the database when the client is not this person's to see.
     */
    public ClientKey of(Who.Staff who, UUID client, String room) {
        return held(client, room).orElseGet(() -> {
            UUID id = Ids.next();
            sql.sql("""
                    insert into client.data_key (id, client, room, sealed) values (:id, :client, :room, :sealed)
                    on conflict (client, room) do nothing""")
                    .param("id", id)
                    .param("client", client)
                    .param("room", room)
                    .param("sealed", secrets.seal(PURPOSE, place(id), Sealed.key()))
                    .update();
            return held(client, room).orElseThrow();
        });
    }

    /** The same for a job of the house, which makes none. */
    public Optional<ClientKey> known(Who.Machine job, UUID client, String room) {
        return held(client, room);
    }

    /** What a room sealed of one of these, who are one person; empty when no key of theirs opens it. */
    public Optional<byte[]> open(Who.Machine job, Collection<UUID> clients, String room, String place, byte[] sealed) {
        return clients.stream()
                .flatMap(client -> known(job, client, room).stream())
                .flatMap(key -> tried(key, place, sealed).stream())
                .findFirst();
    }

    private static Optional<byte[]> tried(ClientKey key, String place, byte[] sealed) {
        try {
            return Optional.of(key.open(place, sealed));
        } catch (IllegalStateException another) {
            return Optional.empty();
        }
    }

    /**
     * Forgets it: what it sealed cannot be opened any more, wherever a copy of that is. Waits for whoever uses it.
     *
     * @return the key, to seal anew what is still wanted
     */
    public Optional<ClientKey> forget(Who.Staff who, UUID client, String room) {
        return one(
                "delete from client.data_key where client = :client and room = :room returning id, sealed",
                client,
                room);
    }

    private Optional<ClientKey> held(UUID client, String room) {
        return one(
                "select id, sealed from client.data_key where client = :client and room = :room for share",
                client,
                room);
    }

    private Optional<ClientKey> one(String question, UUID client, String room) {
        return sql.sql(question)
                .param("client", client)
                .param("room", room)
                .query((row, n) -> new ClientKey(
                        secrets.open(PURPOSE, place(row.getObject("id", UUID.class)), row.getBytes("sealed"))))
                .optional();
    }

    private static String place(UUID id) {
        return "client.data_key.sealed/" + id;
    }
}
