package org.kapocs.desk.seal.staff;

import java.util.List;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.GlassLines;
import org.kapocs.desk.seal.GlassList;
import org.kapocs.desk.seal.GlassQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** Emergency openings as a file: who, when, why and what was said of it; no words of anybody, and nobody's file. */
@Component
class GlassSheet {
    private final GlassList list;
    private final Messages messages;

    GlassSheet(GlassList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    private record Told(Glass glass, String who, String reviewer) {}

    Listing<?> of(Who.Staff who, Language reader, GlassQuery query) {
        return new Listing<Told>("glasses", columns(reader), after -> {
            GlassLines found = list.find(who, query.from(after), Batch.LINES);
            return new Batch<>(
                    found.glasses().stream()
                            .map(each -> new Told(each, found.who(each), found.reviewer(each)))
                            .toList(),
                    found.next());
        });
    }

    private List<Column<Told>> columns(Language reader) {
        return List.of(
                new Column<>("seal.list.who", told -> Cell.text(told.who())),
                new Column<>(
                        "seal.list.at", told -> new Cell.Moment(told.glass().brokenAt())),
                new Column<>(
                        "seal.list.why",
                        told -> Cell.text(
                                messages.text(reader, "seal.why." + told.glass().why()))),
                new Column<>("seal.list.stands", told -> Cell.text(stands(told.glass(), reader))),
                new Column<>("seal.list.reviewer", told -> Cell.text(told.reviewer())),
                new Column<>(
                        "seal.list.reviewed",
                        told -> told.glass().review() == null
                                ? Cell.EMPTY
                                : new Cell.Moment(told.glass().review().at())));
    }

    private String stands(Glass glass, Language reader) {
        return glass.review() == null
                ? messages.text(reader, "seal.stands.WAITING")
                : messages.text(reader, "seal.verdict." + glass.review().verdict());
    }
}
