package org.kapocs.desk.takeover.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Lists that were sent, as they are asked for and as filters of them are saved; whom somebody looks at is not saved. */
@Component
class TakeoversFiltered implements FilteredList {
    static final Lately DAYS = Lately.of("takeover.list.days", 7, 30, 90, 365);

    @Override
    public String name() {
        return "takeovers";
    }

    @Override
    public Action seenBy() {
        return Action.TAKE_OVER_LISTS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out. */
    static TakeoverQuery query(Form form) {
        return new TakeoverQuery(
                form.one(Takeover.State.class, "state").orElse(null),
                form.idOrNone("account"),
                DAYS.read(form),
                form.text("q"),
                form.idOrNone("after"));
    }

    static ListWish wish(TakeoverQuery query) {
        return new ListWish(
                List.of(
                        Map.entry("state", ListWish.name(query.state())),
                        Map.entry("days", ListWish.name(query.days()))),
                query.words(),
                List.of(Map.entry("account", ListWish.name(query.account()))));
    }
}
