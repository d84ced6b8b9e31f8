package org.kapocs.desk.takeover.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.TakeoverLines;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Where lists are sent, and what became of earlier ones.
 *
 * @param workers by whom one can filter
 */
public record TakeoversPage(
        TakeoverQuery query, ListHead head, TakeoverLines found, List<Choice> workers, Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String state() {
        return query.state() == null ? "" : query.state().name();
    }

    public String account() {
        return query.account() == null ? "" : query.account().toString();
    }

    public List<Choice> states(Frame frame) {
        return Arrays.stream(Takeover.State.values())
                .map(each -> new Choice(each.name(), frame.text("takeover.state." + each)))
                .toList();
    }

    public List<Choice> days(Frame frame) {
        return TakeoversFiltered.DAYS.stream()
                .map(each -> new Choice(each.toString(), frame.text("takeover.list.days", "days", each)))
                .toList();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.state() == null ? "" : frame.text("takeover.state." + query.state()),
                        workers.stream()
                                .filter(each -> each.value().equals(account()))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(""),
                        query.days() == 0 ? "" : frame.text("takeover.list.days", "days", query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.next());
    }
}
