package org.kapocs.shared.webhook.staff;

import java.util.List;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.webhook.DeliveryLine;
import org.kapocs.shared.webhook.DeliveryLog;
import org.kapocs.shared.webhook.DeliveryQuery;
import org.springframework.stereotype.Component;

/** What receivers were told as a file: what {@link DeliveriesPage} shows of it, and to whom it happened nowhere. */
@Component
class DeliverySheet {
    private final DeliveryLog log;
    private final DeliveryWords words;

    DeliverySheet(DeliveryLog log, DeliveryWords words) {
        this.log = log;
        this.words = words;
    }

    Listing<?> of(Who.Staff who, Language reader, DeliveryQuery query) {
        return new Listing<>(
                "deliveries",
                columns(reader),
                after -> new Batch<>(log.find(who, query.from(after), line -> words.all(line, reader), Batch.LINES)));
    }

    private List<Column<DeliveryLine>> columns(Language reader) {
        return List.of(
                new Column<>("webhook.name", line -> Cell.text(line.name())),
                new Column<>("webhook.log.kind", line -> Cell.text(words.kind(line.delivery(), reader))),
                new Column<>(
                        "webhook.log.happened",
                        line -> new Cell.Moment(line.delivery().happenedAt())),
                new Column<>("webhook.log.state", line -> Cell.text(words.state(line.delivery(), reader))),
                new Column<>(
                        "webhook.log.tries",
                        line -> new Cell.Count(line.delivery().tries())),
                new Column<>(
                        "webhook.log.tried",
                        line -> line.delivery().triedAt() == null
                                ? Cell.EMPTY
                                : new Cell.Moment(line.delivery().triedAt())),
                new Column<>("webhook.log.answer", line -> Cell.text(words.answer(line.delivery(), reader))));
    }
}
