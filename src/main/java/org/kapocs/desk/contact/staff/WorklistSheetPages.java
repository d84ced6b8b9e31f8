package org.kapocs.desk.contact.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The worklist as a file: what {@link WorklistPage} shows of it, and no more. */
@Controller
@ForStaff(value = Action.READ_CONTACTS, fresh = true)
class WorklistSheetPages {
    private final WorklistLines lines;
    private final Messages messages;
    private final Exports exports;

    WorklistSheetPages(WorklistLines lines, Messages messages, Exports exports) {
        this.lines = lines;
        this.messages = messages;
        this.exports = exports;
    }

    @PostMapping("/staff/contacts/sheet")
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        var list = new Listing<>("contacts", columns(who, reader), after -> {
            Sieve.Sieved<WorklistPage.Line> found = lines.page(who, reader, form, after, Batch.LINES);
            return new Batch<>(found.lines(), found.next());
        });
        exports.send(who, reader, Taking.of(form), list, response);
    }

    private List<Column<WorklistPage.Line>> columns(Who.Staff who, Language reader) {
        return List.of(
                new Column<>(
                        "contact.staff.who",
                        line -> Cell.text(line.contact().code().shown())),
                new Column<>(
                        "contact.staff.need",
                        line -> Cell.text(
                                messages.text(reader, "topic." + line.contact().topic()))),
                new Column<>(
                        "contact.staff.urgency",
                        line -> Cell.text(messages.text(
                                reader,
                                "contact.staff.urgency." + line.contact().urgency()))),
                new Column<>(
                        "contact.staff.language",
                        line -> Cell.text(Spoken.name(line.contact().language(), reader))),
                new Column<>("contact.staff.waiting", line -> Cell.text(waiting(line, reader))),
                new Column<>("contact.staff.next", line -> Cell.text(messages.text(reader, line.nextKey()))),
                new Column<>(
                        "contact.staff.holder",
                        line -> Cell.text(line.mine() ? who.name() : line.holder() == null ? "" : line.holder())));
    }

    private String waiting(WorklistPage.Line line, Language reader) {
        return line.waiting() == null
                ? messages.text(reader, "contact.staff.state." + line.contact().state())
                : messages.text(
                        reader, line.waiting().key(), "number", line.waiting().number());
    }
}
