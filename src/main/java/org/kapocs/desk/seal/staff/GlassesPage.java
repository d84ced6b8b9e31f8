package org.kapocs.desk.seal.staff;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.seal.GlassLine;
import org.kapocs.desk.seal.GlassQuery;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Emergency openings and what was said of them.
 *
 * @param people by whom one can filter
 */
public record GlassesPage(
        GlassQuery query, ListHead head, Sieve.Sieved<GlassLine> found, List<Choice> people, Instant now)
        implements Page {

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public String account() {
        return query.account() == null ? "" : query.account().toString();
    }

    public List<Choice> stands(Frame frame) {
        return Choice.all(GlassQuery.Stands.values(), each -> frame.text("seal.stands." + each));
    }

    public List<Choice> reasons(Frame frame) {
        return Choice.all(Why.values(), each -> frame.text("seal.why." + each));
    }

    public List<Choice> days(Frame frame) {
        return GlassesFiltered.DAYS.choices(frame);
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        people.stream()
                                .filter(each -> each.value().equals(account()))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(""),
                        query.stands() == null ? "" : frame.text("seal.stands." + query.stands()),
                        query.why() == null ? "" : frame.text("seal.why." + query.why()),
                        GlassesFiltered.DAYS.said(frame, query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
