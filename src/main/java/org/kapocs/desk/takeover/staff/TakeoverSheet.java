package org.kapocs.desk.takeover.staff;

import java.util.List;
import org.kapocs.desk.takeover.TakeoverLine;
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

    Listing<?> of(Who.Staff who, Language reader, TakeoverQuery query) {
        return new Listing<>(
                "takeovers", columns(reader), after -> new Batch<>(list.find(who, query.from(after), Batch.LINES)));
    }

    private List<Column<TakeoverLine>> columns(Language reader) {
        return List.of(
                new Column<>("takeover.file", line -> Cell.text(line.list().fileName())),
                new Column<>(
                        "takeover.when", line -> new Cell.Moment(line.list().sentAt())),
                new Column<>("takeover.list.who", line -> Cell.text(line.name())),
                new Column<>(
                        "takeover.stands",
                        line -> Cell.text(messages.text(
                                reader, "takeover.state." + line.list().state()))),
                new Column<>(
                        "takeover.list.moved",
                        line -> new Cell.Moment(line.list().movedAt())));
    }
}
