package org.kapocs.desk.rights.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.kapocs.desk.rights.RequestList;
import org.kapocs.desk.rights.RequestQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what people ask of what is kept of them, on a page and as a file. */
@Controller
@ForStaff(Action.DECIDE_RIGHTS)
@RequestMapping("/staff/rights/requests")
class RequestsPages {
    private final RequestList list;
    private final RequestsFiltered filtered;
    private final SavedFilters filters;
    private final RequestSheet sheet;
    private final Exports exports;
    private final Clock clock;

    RequestsPages(
            RequestList list,
            RequestsFiltered filtered,
            SavedFilters filters,
            RequestSheet sheet,
            Exports exports,
            Clock clock) {
        this.list = list;
        this.filtered = filtered;
        this.filters = filters;
        this.sheet = sheet;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        RequestQuery query = RequestsFiltered.query(new Form(sent));
        return new RequestsPage(
                query,
                filters.over(who, filtered, RequestsFiltered.wish(query)),
                list.find(who, query),
                LocalDate.now(clock));
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.DECIDE_RIGHTS, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, RequestsFiltered.query(form)), response);
    }
}
