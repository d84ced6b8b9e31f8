package org.kapocs.desk.rights.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.rights.ErasureQuery;
import org.kapocs.desk.rights.Ground;
import org.kapocs.desk.rights.Stage;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Erasures that are over, as they are asked for and as filters of them are saved. */
@Component
class ErasuresFiltered implements FilteredList {
    static final Lately DAYS = Lately.of("rights.list.days", 30, 90, 365);

    /** How an erasure can be over. */
    static final List<Stage> ENDS = List.of(Stage.DONE, Stage.DROPPED);

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public String path() {
        return "/staff/rights/erasures";
    }

    @Override
    public Action seenBy() {
        return Action.DECIDE_RIGHTS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out. */
    static ErasureQuery query(Form form) {
        return new ErasureQuery(
                form.one(Stage.class, "stage").filter(ENDS::contains).orElse(null),
                form.one(Ground.class, "ground").orElse(null),
                DAYS.read(form),
                form.text("q"),
                form.idOrNone("after"));
    }

    static ListWish wish(ErasureQuery query) {
        return new ListWish(
                List.of(
                        Map.entry("stage", ListWish.name(query.stage())),
                        Map.entry("ground", ListWish.name(query.ground())),
                        Map.entry("days", ListWish.name(query.days()))),
                query.words());
    }
}
