package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Lines;
import org.kapocs.desk.transfer.TransferLine;
import org.kapocs.desk.transfer.TransferQuery;
import org.kapocs.desk.transfer.TransferState;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Cases that are offered, to us and by us, and those of which it is over. */
public record TransfersPage(
        TransferQuery query, ListHead head, Sieve.Sieved<TransferLine> found, Lines.Counts counts, LocalDate today)
        implements Page {
    public boolean over() {
        return query.view() == Lines.View.OVER;
    }

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public List<Choice> reasons(Frame frame) {
        return Choice.all(Why.values(), each -> frame.text(each.nameKey()));
    }

    public List<Choice> ends(Frame frame) {
        return Choice.all(TransfersFiltered.ENDS.toArray(TransferState[]::new), each -> frame.text(each.nameKey()));
    }

    public List<Choice> days(Frame frame) {
        return TransfersFiltered.DAYS.choices(frame);
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.why() == null ? "" : frame.text(query.why().nameKey()),
                        query.state() == null ? "" : frame.text(query.state().nameKey()),
                        query.across() ? frame.text("transfer.list.across") : "",
                        query.late() ? frame.text("transfer.late.tag") : "",
                        TransfersFiltered.DAYS.said(frame, query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
