package org.kapocs.desk.duplicate.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.duplicate.PairQuery;
import org.kapocs.desk.duplicate.PairState;
import org.kapocs.facts.client.Sign;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Pairs, as they are asked for and as filters of them are saved. They are no file: decision 0067. */
@Component
class PairsFiltered implements FilteredList {
    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Action seenBy() {
        return Action.READ_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out. */
    static PairQuery query(Form form) {
        return new PairQuery(
                form.one(PairState.class, ListWish.VIEW).orElse(PairState.PROPOSED),
                form.one(Sign.class, "sign").orElse(null),
                form.text("q"),
                PairQuery.After.read(form.text("after")));
    }

    static ListWish wish(PairQuery query) {
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.state().name()),
                        Map.entry(
                                "sign", query.sign() == null ? "" : query.sign().name())),
                query.words());
    }
}
