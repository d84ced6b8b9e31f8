package org.kapocs.desk.takeover.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Lists that were sent, as they are asked for and as filters of them are saved. */
@Component
class TakeoversFiltered implements FilteredList {
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

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
                form.idOrNull("account"),
                Optional.ofNullable(form.numberOrNull("days"))
                        .filter(DAYS::contains)
                        .orElse(0),
                form.text("q"),
                place(form.text("after")));
    }

    static ListWish wish(TakeoverQuery query) {
        UUID account = query.account();
        return new ListWish(
                List.of(
                        Map.entry(
                                "state",
                                query.state() == null ? "" : query.state().name()),
                        Map.entry("account", account == null ? "" : account.toString()),
                        Map.entry("days", query.days() == 0 ? "" : String.valueOf(query.days()))),
                query.words());
    }

    private static @Nullable UUID place(String written) {
        try {
            return written.isEmpty() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
