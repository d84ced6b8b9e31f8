package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Import.State;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * An import while it runs, and its report afterwards.
 *
 * @param kind of the lines shown; empty for all
 * @param names of the services that the lines point to
 * @param alike how many of its services are likely in the house already
 * @param own how many services only this import brought
 * @param withdrawn how many of them are inactive because it was withdrawn
 */
public record ImportPage(
        Import about, String kind, List<Line> lines, Map<UUID, String> names, int alike, int own, int withdrawn)
        implements Page {
    private static final int PAGE = 50;
    private static final Set<String> POINTING = Set.of("twin", "alike");
    private static final Pattern RECORD = Pattern.compile("\\w*\\[(\\d+)], (\\d+)");
    private static final Pattern SPOT = Pattern.compile("(\\d+):\\d+(?: \\((.*)\\))?");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z_.]*");

    public boolean running() {
        return about.state() == State.RUNNING;
    }

    /** Kinds of which there are lines. */
    public List<Kind> kinds() {
        return List.copyOf(about.counts().keySet());
    }

    /** The colour of a tag. */
    public String tint(Kind kind) {
        return switch (kind) {
            case TAKEN, CHANGED -> "good";
            case MERGED, NOTICE -> "info";
            case REFUSED -> "bad";
            case UNCHANGED -> "";
        };
    }

    /** Where in the file: a record counted from one, and a line. */
    public String where(Frame frame, String place) {
        var record = RECORD.matcher(place);
        if (record.matches()) {
            return frame.text(
                    "directory.import.where",
                    "record",
                    Integer.parseInt(record.group(1)) + 1,
                    "line",
                    Integer.parseInt(record.group(2)));
        }
        var spot = SPOT.matcher(place);
        if (spot.matches()) {
            String line = frame.text("directory.import.where.line", "line", Integer.parseInt(spot.group(1)));
            return spot.group(2) == null ? line : line + " (" + spot.group(2) + ")";
        }
        return place;
    }

    /** The ids of services to which these lines point. */
    static Set<UUID> pointedTo(List<Line> lines) {
        return lines.stream().flatMap(line -> other(line).stream()).collect(Collectors.toSet());
    }

    private static Optional<UUID> other(Line line) {
        return POINTING.contains(line.reason()) ? Optional.of(UUID.fromString(line.detail())) : Optional.empty();
    }

    /** The service to which the line points, if it is in the house; after a try, it may be in the file only. */
    public Optional<UUID> target(Line line) {
        return other(line).filter(names::containsKey);
    }

    /** What the line says beside its reason, with words for fields. */
    public String detail(Frame frame, Line line) {
        if (other(line).isPresent()) {
            return "";
        }
        int colon = line.detail().indexOf(": ");
        String fields = colon < 0 ? line.detail() : line.detail().substring(0, colon);
        String rest = colon < 0 ? "" : line.detail().substring(colon);
        return Stream.of(fields.split(", ")).map(field -> field(frame, field)).collect(Collectors.joining(", ")) + rest;
    }

    private static String field(Frame frame, String field) {
        String key = "directory.field." + field;
        return FIELD.matcher(field).matches() && frame.hasText(key) ? frame.text(key) : field;
    }

    public String next() {
        return lines.size() < PAGE
                ? ""
                : "?kind=" + kind + "&after=" + lines.getLast().n();
    }
}
