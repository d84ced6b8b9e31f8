package org.kapocs.desk.rights.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.desk.rights.ErasureList;
import org.kapocs.desk.rights.ErasureQuery;
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

/** Erasures that were done or stopped, on a page and as a file. */
@Controller
@ForStaff(Action.DECIDE_RIGHTS)
@RequestMapping("/staff/rights/erasures")
class ErasuresPages {
    private final ErasureList list;
    private final ErasuresFiltered filtered;
    private final SavedFilters filters;
    private final ErasureTable table;
    private final Exports exports;

    ErasuresPages(
            ErasureList list, ErasuresFiltered filtered, SavedFilters filters, ErasureTable table, Exports exports) {
        this.list = list;
        this.filtered = filtered;
        this.filters = filters;
        this.table = table;
        this.exports = exports;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        ErasureQuery query = ErasuresFiltered.query(new Form(sent));
        return new ErasuresPage(
                query, filters.over(who, filtered, ErasuresFiltered.wish(query)), list.find(who, query));
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
        exports.send(who, reader, Taking.of(form), table.of(who, reader, ErasuresFiltered.query(form)), response);
    }
}
