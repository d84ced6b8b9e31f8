package org.kapocs.desk.transfer.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.desk.transfer.AskedList;
import org.kapocs.desk.transfer.AskedQuery;
import org.kapocs.desk.transfer.TransferList;
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

/** The lists of cases that are asked for, by us and of us: on a page and as a file. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/transfers/requests")
class AskedPages {
    private final AskedList list;
    private final TransferList transfers;
    private final AskedFiltered filtered;
    private final SavedFilters filters;
    private final AskedTable table;
    private final Exports exports;

    AskedPages(
            AskedList list,
            TransferList transfers,
            AskedFiltered filtered,
            SavedFilters filters,
            AskedTable table,
            Exports exports) {
        this.list = list;
        this.transfers = transfers;
        this.filtered = filtered;
        this.filters = filters;
        this.table = table;
        this.exports = exports;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        AskedQuery query = AskedFiltered.query(new Form(sent));
        return new RequestsPage(
                query,
                filters.over(who, filtered, AskedFiltered.wish(query)),
                list.find(who, query),
                transfers.counts(who));
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), table.of(who, reader, AskedFiltered.query(form)), response);
    }
}
