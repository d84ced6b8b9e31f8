package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.RequestLine;
import org.kapocs.desk.rights.RequestQuery;
import org.kapocs.desk.rights.State;
import org.kapocs.desk.rights.Way;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** What people asked of what is kept of them: what waits, or all of it. */
public record RequestsPage(RequestQuery query, ListHead head, Sieve.Sieved<RequestLine> found, LocalDate today)
        implements Page {

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public List<Choice> kinds(Frame frame) {
        return Choice.all(Kind.values(), each -> frame.text("rights.did.kind." + each));
    }

    public List<Choice> ways(Frame frame) {
        return Choice.all(Way.values(), each -> frame.text(each.nameKey()));
    }

    public List<Choice> states(Frame frame) {
        return Choice.all(State.values(), each -> frame.text("rights.list.state." + each));
    }

    public List<Choice> days(Frame frame) {
        return RequestsFiltered.DAYS.choices(frame);
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.kind() == null ? "" : frame.text("rights.did.kind." + query.kind()),
                        query.way() == null ? "" : frame.text(query.way().nameKey()),
                        query.state() == null ? "" : frame.text("rights.list.state." + query.state()),
                        RequestsFiltered.DAYS.said(frame, query.days()),
                        query.late() ? frame.text("rights.list.late") : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
