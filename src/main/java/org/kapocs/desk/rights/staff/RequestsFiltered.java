package org.kapocs.desk.rights.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.RequestQuery;
import org.kapocs.desk.rights.State;
import org.kapocs.desk.rights.Way;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Place;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** What people ask of what is kept of them, as it is asked for and as filters of it are saved. */
@Component
class RequestsFiltered implements FilteredList {
    static final Lately DAYS = Lately.of("rights.list.days", 7, 30, 90, 365);

    private static final String ALL = "all";

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public String path() {
        return "/staff/rights/requests";
    }

    @Override
    public Action seenBy() {
        return Action.DECIDE_RIGHTS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out; of what waits nothing has become yet, and nothing that was decided is late. */
    static RequestQuery query(Form form) {
        boolean waiting = !form.text(ListWish.VIEW).equals(ALL);
        return new RequestQuery(
                waiting,
                form.one(Kind.class, "kind").orElse(null),
                form.one(Way.class, "way").orElse(null),
                waiting ? null : form.one(State.class, "state").orElse(null),
                DAYS.read(form),
                waiting && form.has("late"),
                form.text("q"),
                Place.read(form.text("after")));
    }

    static ListWish wish(RequestQuery query) {
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.waiting() ? "waiting" : ALL),
                        Map.entry("kind", ListWish.name(query.kind())),
                        Map.entry("way", ListWish.name(query.way())),
                        Map.entry("state", ListWish.name(query.state())),
                        Map.entry("days", ListWish.name(query.days())),
                        Map.entry("late", query.late() ? "1" : "")),
                query.words());
    }
}
