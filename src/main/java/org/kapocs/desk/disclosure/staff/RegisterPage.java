package org.kapocs.desk.disclosure.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.AuthorityKind;
import org.kapocs.desk.disclosure.Request;
import org.kapocs.desk.disclosure.RequestList;
import org.kapocs.desk.disclosure.RequestQuery;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** The register of requests. */
public record RegisterPage(RequestQuery query, ListHead head, RequestList found, LocalDate today) implements Page {
    public boolean late(Request request) {
        LocalDate due = request.letter().dueOn();
        return request.waits() && due != null && due.isBefore(today);
    }

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String kind() {
        return query.kind() == null ? "" : query.kind().name();
    }

    public List<Choice> kinds(Frame frame) {
        return Arrays.stream(AuthorityKind.values())
                .map(each -> new Choice(each.name(), frame.text("disclosure.kind." + each)))
                .toList();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return query.kind() == null ? List.of() : List.of(frame.text("disclosure.kind." + query.kind()));
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.next());
    }
}
