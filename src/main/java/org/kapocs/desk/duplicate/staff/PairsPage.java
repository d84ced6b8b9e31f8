package org.kapocs.desk.duplicate.staff;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.duplicate.Pair;
import org.kapocs.desk.duplicate.PairLines;
import org.kapocs.desk.duplicate.PairQuery;
import org.kapocs.facts.client.Sign;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** A list of pairs. */
public record PairsPage(PairQuery query, ListHead head, PairLines found) implements Page {
    public String name(Frame frame, UUID client) {
        return Signs.name(frame, found.names().get(client));
    }

    public String signs(Frame frame, Pair pair) {
        return Signs.of(frame, pair);
    }

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String sign() {
        return query.sign() == null ? "" : query.sign().name();
    }

    public List<Choice> choices(Frame frame) {
        return Arrays.stream(Sign.values())
                .map(each -> new Choice(each.name(), frame.text("duplicate.sign." + each)))
                .toList();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return query.sign() == null ? List.of() : List.of(frame.text("duplicate.sign." + query.sign()));
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.next());
    }
}
