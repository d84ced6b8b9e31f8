package org.kapocs.desk.assessment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.client.ClientKeys;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Seals answers under the key of their client: a copy of the database tells none of them. */
@Component
class AnswerSeal {
    private static final String ROOM = "assessment";

    private final ClientKeys keys;

    AnswerSeal(ClientKeys keys) {
        this.keys = keys;
    }

    byte[] sealed(Who.Staff who, UUID client, UUID id, String answers) {
        return keys.of(who, client, ROOM).seal(place(id), answers.getBytes(StandardCharsets.UTF_8));
    }

    String opened(Who.Staff who, UUID client, UUID id, byte[] sealed) {
        return new String(keys.of(who, client, ROOM).open(place(id), sealed), StandardCharsets.UTF_8);
    }

    /** Several of one assessment, for one key. */
    List<String> opened(Who.Staff who, UUID client, UUID id, List<byte[]> sealed) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        var key = keys.of(who, client, ROOM);
        return sealed.stream()
                .map(each -> new String(key.open(place(id), each), StandardCharsets.UTF_8))
                .toList();
    }

    /** The same for the person themselves; empty when the key is gone. */
    Optional<String> opened(Who.Machine house, Collection<UUID> clients, UUID id, byte[] sealed) {
        return keys.open(house, clients, ROOM, place(id), sealed).map(open -> new String(open, StandardCharsets.UTF_8));
    }

    private static String place(UUID id) {
        return "assessment.assessment.answers/" + id;
    }
}
