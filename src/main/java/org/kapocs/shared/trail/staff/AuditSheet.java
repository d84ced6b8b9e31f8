package org.kapocs.shared.trail.staff;

import java.util.List;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.trail.Told;
import org.kapocs.shared.trail.TrailList;
import org.springframework.stereotype.Component;

/**
 * The trail as a file: entry by entry what {@link AuditPage} shows, with the hash of each, so that a line can be held
 * against the chain later.
 */
@Component
class AuditSheet {
    private final TrailList list;
    private final AuditWords words;
    private final Messages messages;

    AuditSheet(TrailList list, AuditWords words, Messages messages) {
        this.list = list;
        this.words = words;
        this.messages = messages;
    }

    Listing<?> of(Who.Staff who, Language reader, Wanted wanted, String text) {
        return new Listing<>("trail", columns(reader), after -> {
            Wanted from = after == null ? wanted : wanted.before(Long.parseLong(after));
            return new Batch<>(list.find(who, from, text, trace -> words.all(trace, reader), Batch.LINES));
        });
    }

    private List<Column<Told>> columns(Language reader) {
        return List.of(
                new Column<>("audit.number", told -> new Cell.Count(told.trace().seq())),
                new Column<>("audit.at", told -> new Cell.Moment(told.trace().at())),
                new Column<>(
                        "audit.who",
                        told -> Cell.text(
                                told.trace().account() == null ? messages.text(reader, "audit.house") : told.name())),
                new Column<>("audit.sheet.program", told -> Cell.text(told.program())),
                new Column<>("audit.what", told -> Cell.text(words.did(told.trace(), reader))),
                new Column<>("audit.sheet.kind", told -> Cell.text(words.subject(told.trace(), reader))),
                new Column<>("audit.about", told -> Cell.text(told.about())),
                new Column<>("audit.sheet.hash", told -> Cell.text(told.trace().hash())));
    }
}
