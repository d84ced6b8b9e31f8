package org.kapocs.desk.seal.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.kapocs.desk.seal.GlassList;
import org.kapocs.desk.seal.GlassQuery;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of emergency openings, on a page and as a file. */
@Controller
@ForStaff(Action.WATCH_SEALS)
@RequestMapping("/staff/seals/glasses")
class GlassesPages {
    private final GlassList list;
    private final Accounts accounts;
    private final GlassesFiltered filtered;
    private final SavedFilters filters;
    private final GlassSheet sheet;
    private final Exports exports;
    private final Clock clock;

    GlassesPages(
            GlassList list,
            Accounts accounts,
            GlassesFiltered filtered,
            SavedFilters filters,
            GlassSheet sheet,
            Exports exports,
            Clock clock) {
        this.list = list;
        this.accounts = accounts;
        this.filtered = filtered;
        this.filters = filters;
        this.sheet = sheet;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        GlassQuery query = GlassesFiltered.query(new Form(sent));
        return new GlassesPage(
                query,
                filters.over(who, filtered, GlassesFiltered.wish(query)),
                list.find(who, query),
                accounts.all(who).stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList(),
                clock.instant());
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.WATCH_SEALS, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, GlassesFiltered.query(form)), response);
    }
}
