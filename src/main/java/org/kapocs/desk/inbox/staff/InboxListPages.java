package org.kapocs.desk.inbox.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxQuery;
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

/** The list of what was sent to the reader's own organization, on a page and as a file. */
@Controller
@ForStaff(Action.ANSWER_REFERRALS)
@RequestMapping("/staff/inbox")
class InboxListPages {
    private final Inbox inbox;
    private final InboxFiltered filtered;
    private final SavedFilters filters;
    private final InboxSheet sheet;
    private final Exports exports;

    InboxListPages(Inbox inbox, InboxFiltered filtered, SavedFilters filters, InboxSheet sheet, Exports exports) {
        this.inbox = inbox;
        this.filtered = filtered;
        this.filters = filters;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        InboxQuery query = InboxFiltered.query(new Form(sent));
        return new InboxPage(
                query,
                filters.over(who, filtered, InboxFiltered.wish(query)),
                inbox.find(who, query),
                inbox.counts(who));
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.ANSWER_REFERRALS, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, InboxFiltered.query(form)), response);
    }
}
