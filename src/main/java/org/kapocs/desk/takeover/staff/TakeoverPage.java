package org.kapocs.desk.takeover.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.takeover.Line;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.Takeover.State;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.desk.takeover.Verdict;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A list as it stands, and its rows of one kind.
 *
 * @param rows how many there are below its head
 * @param shown the kind whose rows are listed; null when there are none
 * @param names how rows name somebody
 * @param alike who may be the same, as far as this reader may know
 * @param titles of the cases that were made
 */
public record TakeoverPage(
        Takeover about,
        Map<Verdict, Integer> counts,
        int rows,
        List<Readings.Column> columns,
        @Nullable Verdict shown,
        List<Line> lines,
        Map<UUID, String> names,
        Map<UUID, Likeness> alike,
        Map<UUID, CaseTitles.Title> titles,
        Map<String, String> errors)
        implements Page {
    private static final int WHOLE = 100;

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/takeovers/" + about.id();
    }

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** How far the house is, in percent. */
    public int progress() {
        int judged = counts.values().stream().mapToInt(Integer::intValue).sum();
        return switch (about.state()) {
            case CHECKING -> part(judged, rows);
            case TAKING, PAUSED -> part(count(Verdict.TAKEN), count(Verdict.TAKEN) + count(Verdict.NEW));
            default ->
                part(
                        count(Verdict.BACK) + count(Verdict.STAYS),
                        count(Verdict.BACK) + count(Verdict.STAYS) + count(Verdict.TAKEN));
        };
    }

    private static int part(int done, int all) {
        return all == 0 ? 0 : (int) ((long) done * WHOLE / all);
    }

    /** Whether there are rows to be mended and sent again. */
    public boolean left() {
        return about.state() != State.CHECKING && count(Verdict.REFUSED) + count(Verdict.ALIKE) > 0;
    }

    public boolean done(State state) {
        return about.state() == state;
    }

    /** The colour of a tag. */
    public String tint(Verdict verdict) {
        return switch (verdict) {
            case NEW, TAKEN -> "good";
            case HERE, BACK -> "info";
            case ALIKE, STAYS -> "warn";
            case REFUSED -> "bad";
        };
    }

    public @Nullable Verdict verdict(Line line) {
        return line.verdict();
    }

    public String name(Line line) {
        return names.getOrDefault(line.id(), "");
    }

    /** Who may be the same, where this reader may know of them. */
    public @Nullable String alike(Frame frame, Line line) {
        Likeness found = line.same() == null ? null : alike.get(Objects.requireNonNull(line.same()));
        if (found == null) {
            return null;
        }
        String name = found.name().spoken();
        return found.birthYear() == null ? name : name + " (" + found.birthYear() + ")";
    }

    public CaseTitles.@Nullable Title title(Line line) {
        return line.caseFile() == null ? null : titles.get(Objects.requireNonNull(line.caseFile()));
    }

    /** The column in which something is wrong. */
    public String column(Frame frame, Line line) {
        if (line.column() < 0 || line.column() >= columns.size()) {
            return "";
        }
        String title = columns.get(line.column()).title();
        return title.isEmpty() ? frame.text("takeover.column", "number", line.column() + 1) : title;
    }

    /** What stands there, no longer than it can be read. */
    public String value(Line line) {
        String cell = line.cell(line.column());
        return cell.length() > WHOLE ? cell.substring(0, WHOLE) + "…" : cell;
    }

    public List<Choice> bases(Frame frame) {
        return Stream.of("PUBLIC_TASK", "VITAL_INTERESTS")
                .map(basis -> new Choice(basis, frame.text("privacy.basis." + basis)))
                .toList();
    }

    public @Nullable String next() {
        return lines.size() < Takeovers.PAGE
                ? null
                : "?kind=" + shown + "&after=" + lines.getLast().number();
    }
}
