package org.kapocs.facts.knowledge.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.facts.knowledge.Note;
import org.kapocs.facts.knowledge.NoteLines;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notes that were found as a file: what {@link NotesPage} shows of them, and no more. */
@Controller
@ForStaff(value = Action.READ_KNOWLEDGE, fresh = true)
class NoteSheetPages {
    private final Knowledge knowledge;
    private final Organizations organizations;
    private final NotesFiltered filtered;
    private final Messages messages;
    private final Exports exports;
    private final Clock clock;

    NoteSheetPages(
            Knowledge knowledge,
            Organizations organizations,
            NotesFiltered filtered,
            Messages messages,
            Exports exports,
            Clock clock) {
        this.knowledge = knowledge;
        this.organizations = organizations;
        this.filtered = filtered;
        this.messages = messages;
        this.exports = exports;
        this.clock = clock;
    }

    @PostMapping("/staff/knowledge/sheet")
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        Taking wanted = Taking.of(form);
        NoteQuery query = filtered.query(form);
        exports.send(who, reader, wanted, list(who, reader, query), response);
    }

    private record Told(Note note, String behind) {}

    private Listing<Told> list(Who.Staff who, Language reader, NoteQuery query) {
        LocalDate today = LocalDate.now(clock);
        List<Column<Told>> columns = List.of(
                new Column<>(
                        "knowledge.note.title",
                        told -> Cell.text(told.note().wording().title())),
                new Column<>(
                        "knowledge.topic",
                        told -> Cell.text(messages.text(
                                reader, "topic." + told.note().wording().topic()))),
                new Column<>(
                        "knowledge.language",
                        told -> Cell.text(Spoken.name(told.note().wording().language(), reader))),
                new Column<>("knowledge.behind", told -> Cell.text(told.behind())),
                new Column<>(
                        "knowledge.published", told -> new Cell.Day(told.note().publishedOn())),
                new Column<>(
                        "knowledge.due",
                        told -> told.note().reviewDue(today)
                                ? Cell.text(messages.text(reader, "knowledge.due"))
                                : Cell.EMPTY));
        return new Listing<>("notes", columns, after -> batch(who, query.from(NoteQuery.After.read(after))));
    }

    private Batch<Told> batch(Who.Staff who, NoteQuery query) {
        NoteLines found = knowledge.page(who, query, Batch.LINES);
        Map<UUID, String> names = organizations.names(
                found.notes().stream().map(Note::organization).collect(Collectors.toSet()));
        return new Batch<>(
                found.notes().stream()
                        .map(note -> new Told(note, names.getOrDefault(note.organization(), "")))
                        .toList(),
                found.next());
    }
}
