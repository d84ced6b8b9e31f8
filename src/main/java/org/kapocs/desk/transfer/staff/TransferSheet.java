package org.kapocs.desk.transfer.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.desk.transfer.TransferLines;
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

    private record Told(Transfer offer, String title) {}

    Listing<?> of(Who.Staff who, Language reader, TransferQuery query) {
        return new Listing<Told>(
                "transfers", columns(reader), after -> batch(who, query.from(TransferQuery.After.read(after))));
    }

    private Batch<Told> batch(Who.Staff who, TransferQuery query) {
        TransferLines found = list.find(who, query, Batch.LINES);
        TransferQuery.After next = found.next();
        return new Batch<>(
                found.offers().stream()
                        .map(each -> new Told(each, found.title(each)))
                        .toList(),
                next == null ? null : next.written());
    }

    private List<Column<Told>> columns(Language reader) {
        return List.of(
                new Column<>("transfer.list.case", told -> Cell.text(told.title())),
                new Column<>(
                        "transfer.list.why",
                        told -> Cell.text(
                                messages.text(reader, told.offer().why().nameKey()))),
                new Column<>(
                        "transfer.list.from",
                        told -> Cell.text(told.offer().from().name())),
                new Column<>(
                        "transfer.list.to", told -> Cell.text(told.offer().to().name())),
                new Column<>(
                        "transfer.list.offered",
                        told -> new Cell.Moment(told.offer().offeredAt())),
                new Column<>(
                        "transfer.list.by", told -> new Cell.Day(told.offer().answerBy())),
                new Column<>(
                        "transfer.list.state",
                        told -> Cell.text(
                                messages.text(reader, told.offer().state().nameKey()))),
                new Column<>("transfer.list.ended", told -> moment(told.offer().endedAt())));
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.EMPTY : new Cell.Moment(at);
    }
}
