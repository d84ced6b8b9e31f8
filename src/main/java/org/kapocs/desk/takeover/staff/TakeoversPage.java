package org.kapocs.desk.takeover.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.TakeoverLine;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Where lists are sent, and what became of earlier ones.
 *
 * @param workers by whom one can filter
 */
public record TakeoversPage(
        TakeoverQuery query,
        ListHead head,
        Sieve.Sieved<TakeoverLine> found,
        List<Choice> workers,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String state() {
        return query.state() == null ? "" : query.state().name();
    }

    public String account() {
        return query.account() == null ? "" : query.account().toString();
    }

    public List<Choice> states(Frame frame) {
        return Choice.all(Takeover.State.values(), each -> frame.text("takeover.state." + each));
    }

    public List<Choice> days(Frame frame) {
        return TakeoversFiltered.DAYS.choices(frame);
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
                        TakeoversFiltered.DAYS.said(frame, query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
