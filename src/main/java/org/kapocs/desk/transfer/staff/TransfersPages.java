package org.kapocs.desk.transfer.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.TransferQuery;
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

/** Cases that are offered, to us and by us, and those of which it is over: on a page and as a file. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/transfers")
class TransfersPages {
    private final TransferList list;
    private final TransfersFiltered filtered;
    private final SavedFilters filters;
    private final TransferSheet sheet;
    private final Exports exports;

    TransfersPages(
            TransferList list, TransfersFiltered filtered, SavedFilters filters, TransferSheet sheet, Exports exports) {
        this.list = list;
        this.filtered = filtered;
        this.filters = filters;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        TransferQuery query = TransfersFiltered.query(new Form(sent));
        return new TransfersPage(
                query,
                filters.over(who, filtered, TransfersFiltered.wish(query)),
                list.find(who, query),
                list.counts(who),
                list.today(who));
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
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, TransfersFiltered.query(form)), response);
    }
}
