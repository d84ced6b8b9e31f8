package org.kapocs.desk.rights.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Refusal;
import org.kapocs.desk.rights.RequestLine;
import org.kapocs.desk.rights.RequestList;
import org.kapocs.desk.rights.RequestQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** What people ask of what is kept of them as a file: what {@link RequestsPage} shows of it, and no word of theirs. */
@Component
class RequestSheet {
    private final RequestList list;
    private final Messages messages;

    RequestSheet(RequestList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    Listing<?> of(Who.Staff who, Language reader, RequestQuery query) {
        return new Listing<>(
                "rights", columns(reader), after -> new Batch<>(list.find(who, query.from(after), Batch.LINES)));
    }

    private List<Column<RequestLine>> columns(Language reader) {
        return List.of(
                new Column<>(
                        "rights.number", line -> new Cell.Count(line.request().number())),
                new Column<>(
                        "rights.kind",
                        line -> Cell.text(messages.text(
                                reader, "rights.did.kind." + line.request().kind()))),
                new Column<>(
                        "rights.case", line -> Cell.text(line.request().whose().caseNumber())),
                new Column<>(
                        "rights.way",
                        line -> Cell.text(
                                messages.text(reader, line.request().way().nameKey()))),
                new Column<>("rights.list.taker", line -> Cell.text(line.taker())),
                new Column<>(
                        "rights.asked", line -> new Cell.Moment(line.request().askedAt())),
                new Column<>(
                        "rights.list.due", line -> new Cell.Day(line.request().dueOn())),
                new Column<>(
                        "rights.list.state",
                        line -> Cell.text(messages.text(
                                reader, "rights.list.state." + line.request().state()))),
                new Column<>(
                        "rights.list.decided", line -> moment(line.request().decidedAt())),
                new Column<>("rights.list.why", line -> why(line.request().refusal(), reader)));
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.EMPTY : new Cell.Moment(at);
    }

    private Cell why(@Nullable Refusal refusal, Language reader) {
        return refusal == null ? Cell.EMPTY : Cell.text(messages.text(reader, refusal.nameKey()));
    }
}
