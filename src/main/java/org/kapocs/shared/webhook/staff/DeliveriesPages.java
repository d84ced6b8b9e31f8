package org.kapocs.shared.webhook.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.webhook.DeliveryLog;
import org.kapocs.shared.webhook.DeliveryQuery;
import org.kapocs.shared.webhook.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the receivers of the organization were told, on a page and as a file. */
@Controller
@ForStaff(Action.MANAGE_PROGRAMS)
@RequestMapping("/staff/webhooks/log")
class DeliveriesPages {
    private final DeliveryLog log;
    private final Webhooks webhooks;
    private final DeliveriesFiltered filtered;
    private final SavedFilters filters;
    private final DeliveryWords words;
    private final DeliverySheet sheet;
    private final Exports exports;

    DeliveriesPages(
            DeliveryLog log,
            Webhooks webhooks,
            DeliveriesFiltered filtered,
            SavedFilters filters,
            DeliveryWords words,
            DeliverySheet sheet,
            Exports exports) {
        this.log = log;
        this.webhooks = webhooks;
        this.filtered = filtered;
        this.filters = filters;
        this.words = words;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        DeliveryQuery query = DeliveriesFiltered.query(new Form(sent));
        return new DeliveriesPage(
                query,
                filters.over(who, filtered, DeliveriesFiltered.wish(query)),
                log.find(who, query, line -> words.all(line, reader)),
                webhooks.all(who),
                webhooks.kinds());
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, DeliveriesFiltered.query(form)), response);
    }
}
