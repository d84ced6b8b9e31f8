package org.kapocs.shared.webhook.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.webhook.Delivery;
import org.kapocs.shared.webhook.DeliveryQuery;
import org.kapocs.shared.webhook.Hindrance;
import org.springframework.stereotype.Component;

/** The log of what receivers were told, as it is asked for and as filters of it are saved. */
@Component
class DeliveriesFiltered implements FilteredList {
    /** The log goes back no longer. */
    static final Lately DAYS = Lately.of("webhook.log.days", 1, 7, 30);

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String path() {
        return "/staff/webhooks/log";
    }

    @Override
    public Action seenBy() {
        return Action.MANAGE_PROGRAMS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out. */
    static DeliveryQuery query(Form form) {
        return new DeliveryQuery(
                form.idOrNone("receiver"),
                form.text("kind").matches("[a-z.-]{1,60}") ? form.text("kind") : "",
                form.one(Delivery.State.class, "state").orElse(null),
                form.one(Hindrance.class, "hindrance").orElse(null),
                DAYS.read(form),
                form.text("q"),
                form.idOrNone("after"));
    }

    static ListWish wish(DeliveryQuery query) {
        return new ListWish(
                List.of(
                        Map.entry("receiver", ListWish.name(query.receiver())),
                        Map.entry("kind", query.kind()),
                        Map.entry("state", ListWish.name(query.state())),
                        Map.entry("hindrance", ListWish.name(query.hindrance())),
                        Map.entry("days", ListWish.name(query.days()))),
                query.words());
    }
}
