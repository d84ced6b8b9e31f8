package org.kapocs.desk.consult.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapocs.desk.consult.ConsultLines;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.ConsultQuery;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.View;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** A list of questions as a file: what {@link ConsultationsPage} shows of them, and no more. */
@Component
class ConsultSheet {
    private final ConsultList list;
    private final Messages messages;
    private final Clock clock;

    ConsultSheet(ConsultList list, Messages messages, Clock clock) {
        this.list = list;
        this.messages = messages;
        this.clock = clock;
    }

    Listing<?> of(Who.Staff who, Language reader, ConsultQuery query) {
        return new Listing<ConsultLines.Line>("consultations", columns(reader, query.view() == View.BY_US), after -> {
            ConsultLines found = list.find(who, query.from(ConsultQuery.After.read(after)), Batch.LINES);
            return new Batch<>(found.lines(), found.next());
        });
    }

    private List<Column<ConsultLines.Line>> columns(Language reader, boolean byUs) {
        Instant now = clock.instant();
        var columns = new ArrayList<Column<ConsultLines.Line>>();
        columns.add(asked(
                "consult.field", each -> messages.text(reader, each.field().nameKey())));
        if (byUs) {
            columns.add(new Column<>("task.case", line -> Cell.text(line.file())));
        }
        columns.add(new Column<>(byUs ? "consult.to" : "consult.asking", line -> Cell.text(line.organization())));
        columns.add(asked("consult.ask.language", each -> Spoken.name(each.language(), reader)));
        columns.add(new Column<>(
                "consult.due", line -> new Cell.Moment(line.consultation().dueAt())));
        columns.add(asked("consult.how", each -> how(each, now, reader)));
        columns.add(new Column<>(byUs ? "consult.asked.by" : "consult.taken.by", line -> Cell.text(line.person())));
        return columns;
    }

    private static Column<ConsultLines.Line> asked(String title, Function<Consultation, String> words) {
        return new Column<>(title, line -> Cell.text(words.apply(line.consultation())));
    }

    private String how(Consultation asked, Instant now, Language reader) {
        var keys = new ArrayList<String>(List.of("consult.state." + asked.state()));
        if (asked.ending() != null) {
            keys.add("consult.ending." + asked.ending());
        }
        if (asked.overdue(now)) {
            keys.add("consult.overdue");
        }
        if (asked.waits() && asked.asksBack()) {
            keys.add("consult.asksback");
        }
        return keys.stream().map(key -> messages.text(reader, key)).collect(Collectors.joining("; "));
    }
}
