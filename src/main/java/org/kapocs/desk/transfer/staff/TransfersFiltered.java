package org.kapocs.desk.transfer.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.transfer.Lines.View;
import org.kapocs.desk.transfer.TransferQuery;
import org.kapocs.desk.transfer.TransferState;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Place;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Cases that are offered, as they are asked for and as filters of them are saved. */
@Component
class TransfersFiltered implements FilteredList {
    static final Lately DAYS = Lately.of("transfer.list.days", 7, 30, 90, 365);

    /** How an offer can be over. */
    static final List<TransferState> ENDS = Arrays.stream(TransferState.values())
            .filter(each -> each != TransferState.OFFERED)
            .toList();

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public Action seenBy() {
        return Action.WORK_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out; what waits has not ended, and nothing that is over is late. */
    static TransferQuery query(Form form) {
        View view = form.one(View.class, ListWish.VIEW).orElse(View.TO_US);
        boolean over = view == View.OVER;
        return new TransferQuery(
                view,
                form.one(Why.class, "reason").orElse(null),
                over
                        ? form.one(TransferState.class, "state")
                                .filter(ENDS::contains)
                                .orElse(null)
                        : null,
                form.has("across"),
                !over && form.has("late"),
                DAYS.read(form),
                form.text("q"),
                Place.read(form.text("after")));
    }

    static ListWish wish(TransferQuery query) {
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.view().name()),
                        Map.entry("reason", ListWish.name(query.why())),
                        Map.entry("state", ListWish.name(query.state())),
                        Map.entry("across", query.across() ? "1" : ""),
                        Map.entry("late", query.late() ? "1" : ""),
                        Map.entry("days", ListWish.name(query.days()))),
                query.words());
    }
}
