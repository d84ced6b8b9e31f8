package org.kapocs.facts.knowledge.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.knowledge.Note;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * The notes that were found.
 *
 * @param organizations the names of those who stand behind them
 * @param waiting what waits for the reader
 */
public record NotesPage(
        NoteQuery query,
        List<Note> notes,
        Map<UUID, String> organizations,
        List<Choice> topics,
        List<Choice> languages,
        List<Piece> waiting,
        LocalDate today)
        implements Page {

    public boolean narrowed() {
        return !query.words().isEmpty()
                || !query.topic().isEmpty()
                || !query.language().isEmpty()
                || query.due();
    }

    /** The fields by which a form asks for the same. */
    public List<Map.Entry<String, String>> fields() {
        return List.of(
                Map.entry("q", query.words()),
                Map.entry("topic", query.topic()),
                Map.entry("language", query.language()),
                Map.entry("due", query.due() ? "1" : ""));
    }
}
