package org.kapocs.desk.transfer.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.AskedLine;
import org.kapocs.desk.transfer.AskedQuery;
import org.kapocs.desk.transfer.Lines;
import org.kapocs.desk.transfer.RequestState;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Cases that others ask for, or that we asked for. */
public record RequestsPage(AskedQuery query, ListHead head, Sieve.Sieved<AskedLine> found, Lines.Counts counts)
        implements Page {

    public boolean byUs() {
        return query.view() == AskedQuery.View.BY_US;
    }

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public List<Choice> reasons(Frame frame) {
        return Choice.all(Why.values(), each -> frame.text(each.nameKey()));
    }

    public List<Choice> states(Frame frame) {
        return Choice.all(RequestState.values(), each -> frame.text(each.nameKey()));
    }

    public List<Choice> days(Frame frame) {
        return AskedFiltered.DAYS.choices(frame);
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.why() == null ? "" : frame.text(query.why().nameKey()),
                        query.state() == null ? "" : frame.text(query.state().nameKey()),
                        AskedFiltered.DAYS.said(frame, query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
