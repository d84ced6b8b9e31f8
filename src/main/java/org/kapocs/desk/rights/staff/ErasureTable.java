package org.kapocs.desk.rights.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.ErasureLine;
import org.kapocs.desk.rights.ErasureList;
import org.kapocs.desk.rights.ErasureQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** Erasures that are over as a file: what {@link ErasuresPage} shows of them. */
@Component
class ErasureTable {
    private final ErasureList list;
    private final Messages messages;

    ErasureTable(ErasureList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    Listing<?> of(Who.Staff who, Language reader, ErasureQuery query) {
        return new Listing<>(
                "erasures", columns(reader), after -> new Batch<>(list.find(who, query.from(after), Batch.LINES)));
    }

    private List<Column<ErasureLine>> columns(Language reader) {
        return List.of(
                new Column<>(
                        "rights.number", line -> new Cell.Count(line.erasure().number())),
                new Column<>(
                        "rights.erasure.ground",
                        line -> word(line.erasure().ground().nameKey(), reader)),
                new Column<>(
                        "rights.list.state", line -> word(line.erasure().stage().nameKey(), reader)),
                new Column<>("rights.erasure.proposed", line -> Cell.text(line.proposer())),
                new Column<>(
                        "rights.erasure.proposed.at",
                        line -> new Cell.Moment(line.erasure().proposedAt())),
                new Column<>("rights.erasure.approved", line -> Cell.text(line.approver())),
                new Column<>(
                        "rights.erasure.approved.at",
                        line -> moment(line.erasure().approvedAt())),
                new Column<>(
                        "rights.erasure.done", line -> moment(line.erasure().doneAt())),
                new Column<>(
                        "rights.erasure.rows",
                        line -> new Cell.Count(line.erasure().rows())));
    }

    private Cell word(String key, Language reader) {
        return Cell.text(messages.text(reader, key));
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.EMPTY : new Cell.Moment(at);
    }
}
