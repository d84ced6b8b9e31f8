package org.kapocs.desk.transfer.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.AskedLine;
import org.kapocs.desk.transfer.AskedList;
import org.kapocs.desk.transfer.AskedQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** Cases that are asked for as a file: what {@link RequestsPage} shows of them, and nobody's words. */
@Component
class AskedTable {
    private final AskedList list;
    private final Messages messages;

    AskedTable(AskedList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    Listing<?> of(Who.Staff who, Language reader, AskedQuery query) {
        return new Listing<>(
                "asked", columns(reader), after -> new Batch<>(list.find(who, query.from(after), Batch.LINES)));
    }

    private List<Column<AskedLine>> columns(Language reader) {
        return List.of(
                new Column<>("transfer.list.case", line -> Cell.text(line.title())),
                new Column<>(
                        "transfer.list.asker",
                        line -> Cell.text(line.request().from().name())),
                new Column<>(
                        "transfer.list.why",
                        line -> word(line.request().wanted().why().nameKey(), reader)),
                new Column<>(
                        "transfer.list.asked",
                        line -> new Cell.Moment(line.request().askedAt())),
                new Column<>(
                        "transfer.list.by", line -> new Cell.Day(line.request().answerBy())),
                new Column<>("transfer.list.state", line -> word(line.state().nameKey(), reader)),
                new Column<>(
                        "transfer.list.ended", line -> moment(line.request().endedAt())));
    }

    private Cell word(String key, Language reader) {
        return Cell.text(messages.text(reader, key));
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.EMPTY : new Cell.Moment(at);
    }
}
