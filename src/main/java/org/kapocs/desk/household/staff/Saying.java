package org.kapocs.desk.household.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.shared.web.Frame;

/** Says in words who somebody is to the client, and since when. */
public final class Saying {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Saying() {}

    /** What may be of another direction than the words around it. */
    public static String isolate(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /** What they are to the client. */
    public static String relation(Frame frame, Kin.One one) {
        String said = relation(frame, one.relation(), one.ended());
        return one.derived() ? frame.text("household.derived", "relation", said) : said;
    }

    static String relation(Frame frame, @Nullable Relation relation, boolean ended) {
        return relation == null
                ? frame.text("household.relation.none")
                : frame.text((ended ? "client.relation.was." : "client.relation.") + relation);
    }

    /** Since when they live together, or from when to when they did; empty when nobody knows. */
    public static String time(Frame frame, Kin.One one) {
        return time(frame, one.stay().since(), one.apart());
    }

    private static String time(Frame frame, @Nullable RoughDate since, @Nullable RoughDate until) {
        if (until != null && since != null) {
            return frame.text("household.time", "from", since.said(frame), "to", until.said(frame));
        }
        if (until != null) {
            return frame.text("household.time.until", "to", until.said(frame));
        }
        return since == null ? "" : frame.text("household.time.since", "from", since.said(frame));
    }

    /** Since when the client lives in a household of theirs, or lived there. */
    public static String own(Frame frame, Stay stay) {
        if (stay.elsewhere()) {
            return frame.text("household.own.elsewhere");
        }
        String time = time(frame, stay.since(), stay.until());
        return time.isEmpty() ? frame.text("household.own.here") : time;
    }

    /** What stands under a name: relation, year of birth, and the time. */
    public static String line(Frame frame, Kin.One one) {
        String born = one.birthYear() == null ? "" : one.birthYear().toString();
        return String.join(
                " · ",
                List.of(relation(frame, one), born, time(frame, one)).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    /** Those people by name; the client is called so. */
    public static String names(Frame frame, Kin kin, Collection<UUID> people) {
        return String.join(
                ", ",
                people.stream()
                        .map(each -> each.equals(kin.self())
                                ? Optional.of(frame.text("household.self"))
                                : kin.one(each).map(one -> isolate(one.name().spoken())))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
