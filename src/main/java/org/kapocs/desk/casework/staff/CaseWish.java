package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFilter;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Form;

/**
 * Which list of cases is asked for, as it stands in an address and in a form.
 *
 * @param view mine, open or closed; search when something was looked for
 * @param owner whose cases alone; null for everybody's
 */
public record CaseWish(String view, @Nullable UUID owner, String text, CaseFilter filter) {
    static final Set<String> VIEWS = Set.of("mine", "open", "closed");

    /** So many days a case can be open, or be left alone. */
    static final List<Integer> DAYS = List.of(14, 30, 90, 180, 365);

    /** What is not known is left out. */
    static CaseWish read(Form form, Topics topics, Set<String> marks) {
        String text = form.text("q");
        String view = !text.isEmpty() ? "search" : VIEWS.contains(form.text("view")) ? form.text("view") : "mine";
        UUID owner = view.equals("open") ? form.idOrNull("owner") : null;
        String topic = topics.of(form.text("topic")).isPresent() ? form.text("topic") : "";
        String language = Spoken.TAGS.contains(form.text("language")) ? form.text("language") : "";
        var filter = new CaseFilter(
                topic,
                language,
                view.equals("closed") ? 0 : days(form, "older"),
                view.equals("closed") ? 0 : days(form, "quiet"),
                form.all("mark").stream().filter(marks::contains).collect(Collectors.toSet()));
        return new CaseWish(view, owner, text, view.equals("search") ? CaseFilter.NONE : filter);
    }

    private static int days(Form form, String name) {
        return DAYS.stream()
                .filter(each -> form.text(name).equals(each.toString()))
                .findFirst()
                .orElse(0);
    }

    CaseQuery query(String after) {
        CaseState state = switch (view) {
            case "search" -> null;
            case "closed" -> CaseState.CLOSED;
            default -> CaseState.OPEN;
        };
        return new CaseQuery(
                view.equals("mine"),
                owner,
                state,
                text,
                filter,
                Optional.of(after).filter(token -> !token.isEmpty()));
    }

    /** The same, as every list is asked for. */
    public ListWish wish() {
        return new ListWish(fields(), text);
    }

    private List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        if (!view.equals("search")) {
            fields.add(Map.entry(ListWish.VIEW, view));
        }
        if (owner != null) {
            fields.add(Map.entry("owner", owner.toString()));
        }
        fields.addAll(narrowing());
        return fields;
    }

    private List<Map.Entry<String, String>> narrowing() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        if (!filter.topic().isEmpty()) {
            fields.add(Map.entry("topic", filter.topic()));
        }
        if (!filter.language().isEmpty()) {
            fields.add(Map.entry("language", filter.language()));
        }
        if (filter.older() > 0) {
            fields.add(Map.entry("older", Integer.toString(filter.older())));
        }
        if (filter.quiet() > 0) {
            fields.add(Map.entry("quiet", Integer.toString(filter.quiet())));
        }
        new TreeSet<>(filter.marks()).forEach(mark -> fields.add(Map.entry("mark", mark)));
        return fields;
    }
}
