package org.kapocs.desk.referral.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.ReferralFilter;
import org.kapocs.desk.referral.ReferralQuery;
import org.kapocs.desk.referral.ReferralQuery.View;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Form;

/** Which list of referrals is asked for, as it stands in an address and in a form. */
public record ReferralWish(View view, String text, ReferralFilter filter) {
    /** Within so many days one was sent. */
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    /** What is not known is left out. */
    static ReferralWish read(Form form, Topics topics) {
        String text = form.text("q");
        if (!text.isEmpty()) {
            return new ReferralWish(View.SEARCH, text, ReferralFilter.NONE);
        }
        View view = List.of(View.OURS, View.OVER).stream()
                .filter(each -> name(each).equals(form.text("view")))
                .findFirst()
                .orElse(View.MINE);
        var filter = new ReferralFilter(
                form.one(ReferralState.class, "state")
                        .filter(states(view)::contains)
                        .orElse(null),
                form.idOrNull("recipient"),
                topics.of(form.text("topic")).isPresent() ? form.text("topic") : "",
                Spoken.TAGS.contains(form.text("language")) ? form.text("language") : "",
                DAYS.stream()
                        .filter(each -> form.text("days").equals(each.toString()))
                        .findFirst()
                        .orElse(0),
                view != View.OVER && form.has("late"),
                view != View.OVER && form.has("asked"));
        return new ReferralWish(view, "", filter);
    }

    static String name(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    /** The states that one finds in this list. */
    static List<ReferralState> states(View view) {
        return List.of(ReferralState.values()).stream()
                .filter(each -> each != ReferralState.DRAFT && (each.live() != (view == View.OVER)))
                .toList();
    }

    ReferralQuery query(@Nullable String after) {
        return new ReferralQuery(view, text, filter, Optional.ofNullable(after).filter(token -> !token.isEmpty()));
    }

    /** The same, as every list is asked for. */
    public ListWish wish() {
        return new ListWish(fields(), text);
    }

    private List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        if (view != View.SEARCH) {
            fields.add(Map.entry(ListWish.VIEW, name(view)));
        }
        if (filter.state() != null) {
            fields.add(Map.entry("state", filter.state().name()));
        }
        if (filter.recipient() != null) {
            fields.add(Map.entry("recipient", filter.recipient().toString()));
        }
        if (!filter.topic().isEmpty()) {
            fields.add(Map.entry("topic", filter.topic()));
        }
        if (!filter.language().isEmpty()) {
            fields.add(Map.entry("language", filter.language()));
        }
        if (filter.days() > 0) {
            fields.add(Map.entry("days", Integer.toString(filter.days())));
        }
        if (filter.late()) {
            fields.add(Map.entry("late", "1"));
        }
        if (filter.asked()) {
            fields.add(Map.entry("asked", "1"));
        }
        return fields;
    }
}
