package org.kapocs.facts.matter.staff;

import com.ibm.icu.text.Collator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue, looked up at the desk and looked after by editors, on a page and as a file. */
@Controller
@ForStaff(Action.READ_MATTERS)
class CataloguePages {
    private final Catalogue catalogue;
    private final CatalogueFiltered filtered;
    private final SavedFilters filters;
    private final Exports exports;
    private final Messages messages;
    private final Clock clock;

    CataloguePages(
            Catalogue catalogue,
            CatalogueFiltered filtered,
            SavedFilters filters,
            Exports exports,
            Messages messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.filtered = filtered;
        this.filters = filters;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/staff/matters")
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        return new CataloguePage(
                filters.over(who, filtered, filtered.read(who, form)),
                view(form),
                topic(form),
                filtered.topics().stream()
                        .map(code -> new Choice(code, messages.text(reader, "topic." + code)))
                        .sorted(Comparator.comparing(Choice::label, order(reader)::compare))
                        .toList(),
                found(form, reader),
                catalogue.due(),
                LocalDate.now(clock));
    }

    @PostMapping("/staff/matters/sheet")
    @ForStaff(value = Action.READ_MATTERS, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        var list = new Listing<>("matters", columns(reader), _ -> new Batch<>(found(form, reader), null));
        exports.send(who, reader, Taking.of(form), list, response);
    }

    /** What the page shows of an entry, and no more. */
    private List<Column<Entry>> columns(Language reader) {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                new Column<>("catalogue.name", entry -> Cell.text(name(entry, reader))),
                new Column<>(
                        "catalogue.authority", entry -> Cell.text(entry.facts().office())),
                new Column<>(
                        "catalogue.topic",
                        entry -> Cell.text(
                                messages.text(reader, "topic." + entry.matter().topic()))),
                new Column<>("catalogue.checkedon", entry -> day(entry.checkedOn())),
                new Column<>(
                        "catalogue.state",
                        entry -> Cell.text(
                                entry.due(today)
                                        ? messages.text(reader, "catalogue.due")
                                        : entry.checked() ? "" : messages.text(reader, "catalogue.unchecked"))));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }

    private List<Entry> found(Form form, Language reader) {
        String topic = topic(form);
        return catalogue.find(view(form), form.text("q")).stream()
                .filter(entry ->
                        topic.isEmpty() || CatalogueFiltered.top(entry.matter()).equals(topic))
                .sorted(Comparator.comparing(entry -> name(entry, reader), order(reader)::compare))
                .toList();
    }

    private static View view(Form form) {
        return form.one(View.class, "view").orElse(View.ALL);
    }

    private String topic(Form form) {
        return filtered.topics().contains(form.text("topic")) ? form.text("topic") : "";
    }

    private String name(Entry entry, Language reader) {
        return messages.text(reader, entry.matter().nameKey());
    }

    private static Collator order(Language reader) {
        return Collator.getInstance(reader.locale());
    }
}
