package org.kapocs.desk.inbox.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.referral.InboxLines.View;
import org.kapocs.desk.referral.InboxQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** What was sent to us, as it is asked for and as filters of it are saved. */
@Component
class InboxFiltered implements FilteredList {
    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Action seenBy() {
        return Action.ANSWER_REFERRALS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out; of what is over nothing is late or asked. */
    static InboxQuery query(Form form) {
        View view = form.one(View.class, ListWish.VIEW).orElse(View.FREE);
        boolean going = view != View.OVER;
        return new InboxQuery(
                view,
                going && form.has("late"),
                going && form.has("asked"),
                form.text("q"),
                form.has("after") ? form.text("after") : null);
    }

    static ListWish wish(InboxQuery query) {
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.view().name()),
                        Map.entry("late", query.late() ? "1" : ""),
                        Map.entry("asked", query.asked() ? "1" : "")),
                query.words());
    }
}
