package org.kapocs.desk.takeover.staff;

import java.util.List;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.TakeoverLines;
import org.kapocs.desk.takeover.TakeoverList;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** Lists that were sent as a file: what {@link TakeoversPage} shows of them, and no row of theirs. */
@Component
class TakeoverSheet {
    private final TakeoverList list;
    private final Messages messages;

    TakeoverSheet(TakeoverList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    private record Told(Takeover list, String name) {}

    Listing<?> of(Who.Staff who, Language reader, TakeoverQuery query) {
        return new Listing<Told>("takeovers", columns(reader), after -> {
            TakeoverLines found = list.find(who, query.from(after), Batch.LINES);
            return new Batch<>(
                    found.lists().stream()
                            .map(each -> new Told(each, found.name(each)))
                            .toList(),
                    found.next());
        });
    }

    private List<Column<Told>> columns(Language reader) {
        return List.of(
                new Column<>("takeover.file", told -> Cell.text(told.list().fileName())),
                new Column<>(
                        "takeover.when", told -> new Cell.Moment(told.list().sentAt())),
                new Column<>("takeover.list.who", told -> Cell.text(told.name())),
                new Column<>(
                        "takeover.stands",
                        told -> Cell.text(messages.text(
                                reader, "takeover.state." + told.list().state()))),
                new Column<>(
                        "takeover.list.moved",
                        told -> new Cell.Moment(told.list().movedAt())));
    }
}
