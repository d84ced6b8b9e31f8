package org.kapocs.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** What officers and partners write in the invented months: by topic, and in the newcomer's language. */
final class InventedWords {
    private final Map<String, CSVRecord> replies = new HashMap<>();
    private final List<CSVRecord> notes = Tables.read("notes");

    InventedWords() {
        Tables.read("replies").forEach(row -> replies.put(row.get("key"), row));
    }

    /** The reply that fits the topic, or a first thank-you. */
    String reply(String topic, String language) {
        return replies.values().stream()
                .filter(row -> row.get("topic").equals(topic))
                .findFirst()
                .or(() -> Optional.ofNullable(replies.get("thanks")))
                .orElseThrow()
                .get(language);
    }

    /** What a partner lets the client know. */
    String fromPartner(String language) {
        return reply("partner", language);
    }

    Optional<String> note(String topic) {
        return notes.stream()
                .filter(row -> row.get("topic").equals(topic))
                .findFirst()
                .map(row -> row.get("hu"));
    }
}
