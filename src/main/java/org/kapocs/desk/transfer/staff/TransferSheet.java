package org.kapocs.desk.transfer.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.TransferLine;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.TransferQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** Cases that are offered as a file: what {@link TransfersPage} shows of them, and no more. */
@Component
class TransferSheet {
    private final TransferList list;
    private final Messages messages;

    TransferSheet(TransferList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    Listing<?> of(Who.Staff who, Language reader, TransferQuery query) {
        return new Listing<>(
                "transfers", columns(reader), after -> new Batch<>(list.find(who, query.from(after), Batch.LINES)));
    }

    private List<Column<TransferLine>> columns(Language reader) {
        return List.of(
                new Column<>("transfer.list.case", line -> Cell.text(line.title())),
                new Column<>(
                        "transfer.list.why",
                        line -> Cell.text(
                                messages.text(reader, line.offer().why().nameKey()))),
                new Column<>(
                        "transfer.list.from",
                        line -> Cell.text(line.offer().from().name())),
                new Column<>(
                        "transfer.list.to", line -> Cell.text(line.offer().to().name())),
                new Column<>(
                        "transfer.list.offered",
                        line -> new Cell.Moment(line.offer().offeredAt())),
                new Column<>(
                        "transfer.list.by", line -> new Cell.Day(line.offer().answerBy())),
                new Column<>(
                        "transfer.list.state",
                        line -> Cell.text(
                                messages.text(reader, line.offer().state().nameKey()))),
                new Column<>("transfer.list.ended", line -> moment(line.offer().endedAt())));
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.EMPTY : new Cell.Moment(at);
    }
}
