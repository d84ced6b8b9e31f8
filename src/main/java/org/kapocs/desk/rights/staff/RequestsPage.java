package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.RequestLines;
import org.kapocs.desk.rights.RequestQuery;
import org.kapocs.desk.rights.State;
import org.kapocs.desk.rights.Way;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** What people asked of what is kept of them: what waits, or all of it. */
public record RequestsPage(RequestQuery query, ListHead head, RequestLines found, LocalDate today) implements Page {

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public List<Choice> kinds(Frame frame) {
        return Arrays.stream(Kind.values())
                .map(each -> new Choice(each.name(), frame.text("rights.did.kind." + each)))
                .toList();
    }

    public List<Choice> ways(Frame frame) {
        return Arrays.stream(Way.values())
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public List<Choice> states(Frame frame) {
        return Arrays.stream(State.values())
                .map(each -> new Choice(each.name(), frame.text("rights.list.state." + each)))
                .toList();
    }

    public List<Choice> days(Frame frame) {
        return RequestsFiltered.DAYS.stream()
                .map(each -> new Choice(each.toString(), frame.text("rights.list.days", "days", each)))
                .toList();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.kind() == null ? "" : frame.text("rights.did.kind." + query.kind()),
                        query.way() == null ? "" : frame.text(query.way().nameKey()),
                        query.state() == null ? "" : frame.text("rights.list.state." + query.state()),
                        query.days() == 0 ? "" : frame.text("rights.list.days", "days", query.days()),
                        query.late() ? frame.text("rights.list.late") : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        RequestQuery.After next = found.next();
        return head.wish().from(head.path(), next == null ? null : next.written());
    }
}
