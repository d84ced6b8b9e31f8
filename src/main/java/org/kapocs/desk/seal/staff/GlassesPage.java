package org.kapocs.desk.seal.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.seal.GlassLines;
import org.kapocs.desk.seal.GlassQuery;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Emergency openings and what was said of them.
 *
 * @param people by whom one can filter
 */
public record GlassesPage(GlassQuery query, ListHead head, GlassLines found, List<Choice> people, Instant now)
        implements Page {

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public String account() {
        return query.account() == null ? "" : query.account().toString();
    }

    public List<Choice> stands(Frame frame) {
        return Arrays.stream(GlassQuery.Stands.values())
                .map(each -> new Choice(each.name(), frame.text("seal.stands." + each)))
                .toList();
    }

    public List<Choice> reasons(Frame frame) {
        return Arrays.stream(Why.values())
                .map(each -> new Choice(each.name(), frame.text("seal.why." + each)))
                .toList();
    }

    public List<Choice> days(Frame frame) {
        return GlassesFiltered.DAYS.stream()
                .map(each -> new Choice(each.toString(), frame.text("seal.list.days", "days", each)))
                .toList();
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
                        query.days() == 0 ? "" : frame.text("seal.list.days", "days", query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.next());
    }
}
