package org.kapocs.desk.takeover.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.TakeoverList;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.program.SentList;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.table.Unreadable;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists that are sent, and what became of earlier ones: on a page and as a file. */
@Controller
@ForStaff(Action.TAKE_OVER_LISTS)
@RequestMapping("/staff/takeovers")
class TakeoversPages {
    private final Takeovers takeovers;
    private final TakeoverList list;
    private final Readings readings;
    private final TakeoversFiltered filtered;
    private final SavedFilters filters;
    private final TakeoverSheet sheet;
    private final Exports exports;

    TakeoversPages(
            Takeovers takeovers,
            TakeoverList list,
            Readings readings,
            TakeoversFiltered filtered,
            SavedFilters filters,
            TakeoverSheet sheet,
            Exports exports) {
        this.takeovers = takeovers;
        this.list = list;
        this.readings = readings;
        this.filtered = filtered;
        this.filters = filters;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping
    Reply all(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return page(who, TakeoversFiltered.query(new Form(sent)), Map.of());
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.TAKE_OVER_LISTS, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, TakeoversFiltered.query(form)), response);
    }

    @PostMapping
    Reply send(HttpServletRequest request, Who.Staff who) {
        try (var form = SentForm.of(request, SentForm.Room.DESK, SentList.MOST, SentList.MOST)) {
            if (form.files().isEmpty()) {
                return page(who, TakeoverQuery.after(null), Map.of("file", "takeover.error.nofile"));
            }
            SentFile file = form.files().getFirst();
            if (file.noRoom()) {
                throw new Problem.NotYet("web.error.503.text");
            }
            if (file.tooLarge()) {
                return page(who, TakeoverQuery.after(null), Map.of("file", "table.unreadable.large"));
            }
            var id =
                    takeovers.send(who, file.name(), file.content(), form.form().text("once"));
            return new SeeOther("/staff/takeovers/" + id + "/reading");
        } catch (Unreadable unreadable) {
            return page(who, TakeoverQuery.after(null), Map.of("file", "table.unreadable." + unreadable.reason()));
        }
    }

    private Reply page(Who.Staff who, TakeoverQuery query, Map<String, String> errors) {
        return new TakeoversPage(
                query,
                filters.over(who, filtered, TakeoversFiltered.wish(query)),
                list.find(who, query),
                readings.workers(who).stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList(),
                errors);
    }
}
