package org.kapocs.desk.takeover.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.takeover.Line;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.desk.takeover.Verdict;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows that are not taken over, as a file: as they came, with the reason behind, to be mended and sent again. */
@Controller
@ForStaff(value = Action.TAKE_OVER_LISTS, fresh = true)
@RequestMapping("/staff/takeovers/{id}/left")
class LeftPages {
    private final Takeovers takeovers;
    private final Readings readings;
    private final Exports exports;
    private final Messages messages;

    LeftPages(Takeovers takeovers, Readings readings, Exports exports, Messages messages) {
        this.takeovers = takeovers;
        this.readings = readings;
        this.exports = exports;
        this.messages = messages;
    }

    @PostMapping
    void take(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        Taking wanted = Taking.of(new Form(sent));
        Takeover list = takeovers.get(who, id);
        exports.send(who, reader, wanted, listing(who, list, reader), response);
    }

    private Listing<Line> listing(Who.Staff who, Takeover list, Language reader) {
        var columns = new ArrayList<Column<Line>>();
        List<Readings.Column> theirs = readings.columns(who, list);
        for (int i = 0; i < theirs.size(); i++) {
            int at = i;
            columns.add(new Column<>(theirs.get(i).title(), true, line -> Cell.text(line.cell(at))));
        }
        columns.add(new Column<>("takeover.left.row", line -> new Cell.Count(line.number())));
        columns.add(new Column<>("takeover.left.why", line -> Cell.text(why(line, theirs, reader))));
        return new Listing<>("takeover", columns, after -> {
            List<Line> some = takeovers.left(who, list.id(), after == null ? 0 : Integer.parseInt(after), Batch.LINES);
            return new Batch<>(
                    some,
                    some.size() < Batch.LINES
                            ? null
                            : Integer.toString(some.getLast().number()));
        });
    }

    private String why(Line line, List<Readings.Column> columns, Language reader) {
        if (line.verdict() == Verdict.ALIKE) {
            return messages.text(reader, "takeover.verdict.ALIKE");
        }
        String reason = messages.text(reader, "takeover.fault." + line.reason());
        return line.column() < 0 || line.column() >= columns.size()
                ? reason
                : columns.get(line.column()).title() + ": " + reason;
    }
}
