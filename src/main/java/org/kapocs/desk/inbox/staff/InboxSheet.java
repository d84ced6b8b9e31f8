package org.kapocs.desk.inbox.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxLine;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.desk.referral.InboxQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** What was sent to us as a file: what {@link InboxPage} shows of it, which tells neither who nor what they need. */
@Component
class InboxSheet {
    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    InboxSheet(Inbox inbox, Messages messages, Clock clock) {
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    Listing<InboxLine> of(Who.Staff who, Language reader, InboxQuery query) {
        return new Listing<>("inbox", columns(reader), after -> {
            InboxLines found = inbox.batch(who, query.from(after), Batch.LINES);
            return new Batch<>(found.lines(), found.next());
        });
    }

    private List<Column<InboxLine>> columns(Language reader) {
        return List.of(
                new Column<>("referral.list.service", line -> Cell.text(line.service())),
                new Column<>("referral.list.number", line -> Cell.text(line.number())),
                new Column<>(
                        "referral.list.state", line -> Cell.text(messages.text(reader, InboxPage.stateKeyOf(line)))),
                new Column<>("referral.inbox.answerby", this::answerBy),
                new Column<>("referral.list.since", this::since),
                new Column<>("referral.inbox.marks", line -> Cell.text(marks(line, reader))));
    }

    private Cell answerBy(InboxLine line) {
        return line.state().unanswered() && line.answerBy() != null
                ? new Cell.Day(line.answerBy().atZone(clock.getZone()).toLocalDate())
                : Cell.EMPTY;
    }

    private Cell since(InboxLine line) {
        return line.state().unanswered()
                ? Cell.EMPTY
                : new Cell.Day(line.since().atZone(clock.getZone()).toLocalDate());
    }

    private String marks(InboxLine line, Language reader) {
        var keys = new ArrayList<String>();
        if (line.late()) {
            keys.add("referral.inbox.late");
        }
        if (line.asked()) {
            keys.add("referral.inbox.asked");
        }
        return keys.stream().map(key -> messages.text(reader, key)).collect(Collectors.joining("; "));
    }
}
