package org.kapocs.desk.papers;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.facts.client.ClientKeys;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Secrets;
import org.springframework.stereotype.Component;

/** Seals papers under the key of their client, each for its row, and makes a document findable by exactly its number. */
@Component
class PaperSeal {
    private static final String ROOM = "papers";

    private final ClientKeys keys;
    private final Secrets secrets;
    private final PaperRows rows;

    PaperSeal(ClientKeys keys, Secrets secrets, PaperRows rows) {
        this.keys = keys;
        this.secrets = secrets;
        this.rows = rows;
    }

    byte[] sealed(Who.Staff who, UUID client, UUID id, Paper paper) {
        return keys.of(who, client, ROOM).seal(place(id), Envelope.closed(paper));
    }

    /** The client's key, to open several papers with. */
    ClientKey key(Who.Staff who, UUID client) {
        return keys.of(who, client, ROOM);
    }

    /** The same for a job of the house. */
    Optional<ClientKey> key(Who.Machine job, UUID client) {
        return keys.known(job, client, ROOM);
    }

    /** Up to a week of days, the same for a paper each time and not to be told from outside. */
    int days(UUID paper) {
        return Math.floorMod(secrets.hmac("papers.reminder", paper.toString())[0], 7);
    }

    Paper opened(ClientKey key, PaperRows.Sealed sealed) {
        return Envelope.opened(key.open(place(sealed.id()), sealed.content()));
    }

    /** What a paper says, for the person themselves; empty when the key is gone. */
    Optional<String> told(Who.Machine house, Collection<UUID> clients, UUID id, byte[] content) {
        return keys.open(house, clients, ROOM, place(id), content).map(open -> switch (Envelope.opened(open)) {
            case Paper.Document document ->
                told(document.kind(), document.country(), document.number(), document.until());
            case Paper.Status status -> told(status.status(), status.until());
        });
    }

    private static String told(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    /**
     * Takes the client's key away, removes something, and seals what is left under a new key: what was removed can be
     * opened nowhere any more, in no copy either that lacks the old key. The key comes before the rows, as everywhere.
     */
    void renew(Who.Staff who, UUID client, Runnable removal) {
        ClientKey before = keys.forget(who, client, ROOM).orElseThrow(Problem.Missing::new);
        removal.run();
        for (PaperRows.Sealed each : rows.held(who, client)) {
            rows.sealAnew(who, each.id(), sealed(who, client, each.id(), opened(before, each)));
        }
    }

    byte @Nullable [] hash(Paper paper) {
        return paper instanceof Paper.Document document
                ? hash(document.kind(), document.country(), document.number())
                : null;
    }

    byte[] hash(DocumentKind kind, String country, String number) {
        return secrets.hmac("papers.number", kind + "\u001f" + country + "\u001f" + new DocumentNumber(number).plain());
    }

    private static String place(UUID id) {
        return "papers.paper.content/" + id;
    }
}
