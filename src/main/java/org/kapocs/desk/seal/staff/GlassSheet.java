package org.kapocs.desk.seal.staff;

import java.util.List;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.GlassLine;
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

    Listing<?> of(Who.Staff who, Language reader, GlassQuery query) {
        return new Listing<>(
                "glasses", columns(reader), after -> new Batch<>(list.find(who, query.from(after), Batch.LINES)));
    }

    private List<Column<GlassLine>> columns(Language reader) {
        return List.of(
                new Column<>("seal.list.who", line -> Cell.text(line.who())),
                new Column<>(
                        "seal.list.at", line -> new Cell.Moment(line.glass().brokenAt())),
                new Column<>(
                        "seal.list.why",
                        line -> Cell.text(
                                messages.text(reader, "seal.why." + line.glass().why()))),
                new Column<>("seal.list.stands", line -> Cell.text(stands(line.glass(), reader))),
                new Column<>("seal.list.reviewer", line -> Cell.text(line.reviewer())),
                new Column<>(
                        "seal.list.reviewed",
                        line -> line.glass().review() == null
                                ? Cell.EMPTY
                                : new Cell.Moment(line.glass().review().at())));
    }

    private String stands(Glass glass, Language reader) {
        return glass.review() == null
                ? messages.text(reader, "seal.stands.WAITING")
                : messages.text(reader, "seal.verdict." + glass.review().verdict());
    }
}
