package org.kapocs.desk.seal.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.seal.GlassQuery;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Emergency openings, as they are asked for and as filters of them are saved; whom somebody looks at is not saved. */
@Component
class GlassesFiltered implements FilteredList {
    static final Lately DAYS = Lately.of("seal.list.days", 7, 30, 90, 365);

    @Override
    public String name() {
        return "glasses";
    }

    @Override
    public String path() {
        return "/staff/seals/glasses";
    }

    @Override
    public Action seenBy() {
        return Action.WATCH_SEALS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out. */
    static GlassQuery query(Form form) {
        return new GlassQuery(
                form.one(GlassQuery.Stands.class, "stands").orElse(null),
                form.one(Why.class, "reason").orElse(null),
                form.idOrNone("account"),
                DAYS.read(form),
                form.text("q"),
                form.idOrNone("after"));
    }

    static ListWish wish(GlassQuery query) {
        return new ListWish(
                List.of(
                        Map.entry("stands", ListWish.name(query.stands())),
                        Map.entry("reason", ListWish.name(query.why())),
                        Map.entry("days", ListWish.name(query.days()))),
                query.words(),
                List.of(Map.entry("account", ListWish.name(query.account()))));
    }
}
