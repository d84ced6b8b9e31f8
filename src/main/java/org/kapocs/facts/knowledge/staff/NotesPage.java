package org.kapocs.facts.knowledge.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.facts.knowledge.NoteLines;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
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
        ListHead head,
        NoteLines found,
        Map<UUID, String> organizations,
        List<Choice> topics,
        List<Choice> languages,
        List<Piece> waiting,
        LocalDate today)
        implements Page {

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.topic().isEmpty() ? "" : frame.text("topic." + query.topic()),
                        query.language().isEmpty() ? "" : frame.languageName(query.language()),
                        query.due() ? frame.text("knowledge.due") : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
