package org.kapocs.desk.casework.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseCounts;
import org.kapocs.desk.casework.CaseFilter;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * A list of cases.
 *
 * @param wish what was asked for
 * @param counts how many are open
 * @param owners names of the caseworkers
 * @param waiting what waits for the caseworker, as a message key by case
 * @param offered by what the list can be narrowed
 * @param more whether the name that was looked for has more clients than are shown
 * @param unfinished whether enough was looked at for now, and the next page looks on
 * @param searches other ways to look for a client
 * @param next the address of the next page
 */
public record CasesPage(
        CaseWish wish,
        ListHead head,
        CaseCounts counts,
        UUID reader,
        List<CaseLine> lines,
        Map<UUID, String> owners,
        Map<UUID, String> waiting,
        Offered offered,
        boolean more,
        boolean unfinished,
        Instant now,
        List<Piece> searches,
        @Nullable String next)
        implements Page {
    private static final Duration TOO_LONG = Duration.ofDays(14);

    /** So many, or that there are more than were counted. */
    public String number(Frame frame, int counted) {
        return counted > CaseCounts.COUNTED
                ? frame.text("casework.cases.counted", "number", CaseCounts.COUNTED)
                : frame.number(counted);
    }

    /** How many open needs there are beside the pressing one. */
    public int others(CaseLine line) {
        return (int) Math.max(0, line.open().count() - 1);
    }

    /** Whether nothing has happened in an open case for too long. */
    public boolean untouched(CaseLine line) {
        return untouched(line, now);
    }

    static boolean untouched(CaseLine line, Instant now) {
        return line.state() == CaseState.OPEN && line.lastAt().isBefore(now.minus(TOO_LONG));
    }

    public String view() {
        return wish.view();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        var words = new ArrayList<String>();
        if (wish.owner() != null) {
            words.add(chosen(offered.caseworkers(), wish.owner().toString(), frame.text("casework.cases.owner")));
        }
        CaseFilter filter = wish.filter();
        words.add(filter.topic().isEmpty() ? "" : frame.text("topic." + filter.topic()));
        words.add(chosen(offered.languages(), filter.language(), filter.language()));
        if (filter.older() > 0) {
            words.add(frame.text("casework.filter.older") + " " + days(frame, filter.older()));
        }
        if (filter.quiet() > 0) {
            words.add(frame.text("casework.filter.quiet") + " " + days(frame, filter.quiet()));
        }
        offered.marks().stream()
                .filter(filter.marks()::contains)
                .forEach(mark -> words.add(frame.text("casework.mark." + mark)));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static String days(Frame frame, int days) {
        return frame.text("casework.filter.days", "days", days);
    }

    private static String chosen(List<Choice> choices, String value, String unknown) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(unknown);
    }

    public boolean narrowed() {
        return !wish.filter().isEmpty() || wish.owner() != null;
    }

    public String owner(CaseLine line) {
        return owners.getOrDefault(line.owner(), "");
    }
}
