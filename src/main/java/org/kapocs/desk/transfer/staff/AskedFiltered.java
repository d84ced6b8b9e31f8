package org.kapocs.desk.transfer.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.transfer.AskedQuery;
import org.kapocs.desk.transfer.AskedQuery.View;
import org.kapocs.desk.transfer.RequestState;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Place;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Cases that are asked for, as they are asked for in a list and as filters of it are saved. */
@Component
class AskedFiltered implements FilteredList {
    static final Lately DAYS = Lately.of("transfer.list.days", 7, 30, 90, 365);

    @Override
    public String name() {
        return "asked";
    }

    @Override
    public String path() {
        return "/staff/transfers/requests";
    }

    @Override
    public Action seenBy() {
        return Action.WORK_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out; what is asked of us waits, all of it. */
    static AskedQuery query(Form form) {
        View view = form.one(View.class, ListWish.VIEW).orElse(View.OF_US);
        return new AskedQuery(
                view,
                form.one(Why.class, "reason").orElse(null),
                view == View.BY_US ? form.one(RequestState.class, "state").orElse(null) : null,
                DAYS.read(form),
                form.text("q"),
                Place.read(form.text("after")));
    }

    static ListWish wish(AskedQuery query) {
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.view().name()),
                        Map.entry("reason", ListWish.name(query.why())),
                        Map.entry("state", ListWish.name(query.state())),
                        Map.entry("days", ListWish.name(query.days()))),
                query.words());
    }
}
