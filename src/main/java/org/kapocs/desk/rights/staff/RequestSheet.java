package org.kapocs.desk.rights.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Refusal;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.RequestLines;
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

    private record Told(Request request, String taker) {}

    Listing<?> of(Who.Staff who, Language reader, RequestQuery query) {
        return new Listing<Told>(
                "rights", columns(reader), after -> batch(who, query.from(RequestQuery.After.read(after))));
    }

    private Batch<Told> batch(Who.Staff who, RequestQuery query) {
        RequestLines found = list.find(who, query, Batch.LINES);
        RequestQuery.After next = found.next();
        return new Batch<>(
                found.requests().stream()
                        .map(each -> new Told(each, found.taker(each)))
                        .toList(),
                next == null ? null : next.written());
    }

    private List<Column<Told>> columns(Language reader) {
        return List.of(
                new Column<>(
                        "rights.number", told -> new Cell.Count(told.request().number())),
                new Column<>(
                        "rights.kind",
                        told -> Cell.text(messages.text(
                                reader, "rights.did.kind." + told.request().kind()))),
                new Column<>(
                        "rights.case", told -> Cell.text(told.request().whose().caseNumber())),
                new Column<>(
                        "rights.way",
                        told -> Cell.text(
                                messages.text(reader, told.request().way().nameKey()))),
                new Column<>("rights.list.taker", told -> Cell.text(told.taker())),
                new Column<>(
                        "rights.asked", told -> new Cell.Moment(told.request().askedAt())),
                new Column<>(
                        "rights.list.due", told -> new Cell.Day(told.request().dueOn())),
                new Column<>(
                        "rights.list.state",
                        told -> Cell.text(messages.text(
                                reader, "rights.list.state." + told.request().state()))),
                new Column<>(
                        "rights.list.decided", told -> moment(told.request().decidedAt())),
                new Column<>("rights.list.why", told -> why(told.request().refusal(), reader)));
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.EMPTY : new Cell.Moment(at);
    }

    private Cell why(@Nullable Refusal refusal, Language reader) {
        return refusal == null ? Cell.EMPTY : Cell.text(messages.text(reader, refusal.nameKey()));
    }
}
