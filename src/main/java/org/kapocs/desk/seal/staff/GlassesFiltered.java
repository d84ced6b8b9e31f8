package org.kapocs.desk.seal.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.seal.GlassQuery;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Emergency openings, as they are asked for and as filters of them are saved; whom somebody looks at is not saved. */
@Component
class GlassesFiltered implements FilteredList {
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

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
                id(form.text("account")),
                Optional.ofNullable(form.numberOrNull("days"))
                        .filter(DAYS::contains)
                        .orElse(0),
                form.text("q"),
                id(form.text("after")));
    }

    static ListWish wish(GlassQuery query) {
        UUID account = query.account();
        return new ListWish(
                List.of(
                        Map.entry("stands", name(query.stands())),
                        Map.entry("reason", name(query.why())),
                        Map.entry("days", query.days() == 0 ? "" : String.valueOf(query.days()))),
                query.words(),
                List.of(Map.entry("account", account == null ? "" : account.toString())));
    }

    static String name(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    private static @Nullable UUID id(String written) {
        try {
            return written.isEmpty() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
