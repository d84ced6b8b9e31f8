package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;

/** What became of each record of a file, in the order of the file. */
final class Report {
    private static final Fault NOTHING_TO_SAY = new Fault("", "");

    /** The reason of a line whose service stands in the house already, from another source. */
    static final String ALIKE = "alike";

    private static final String RESTING = "resting";

    private final List<Line> lines = new ArrayList<>();

    /** Numbers of lines whose service does not work, as its source says. */
    private final List<Integer> resting = new ArrayList<>();

    /** One record, one line. Returns its number. */
    int add(Kind kind, String place, Optional<UUID> service, String name, Fault why) {
        lines.add(new Line(lines.size() + 1, kind, place, service, shorten(name), why.reason(), why.detail()));
        return lines.size();
    }

    int add(Kind kind, String place, Document document) {
        int n = add(kind, place, Optional.of(document.id()), document.text("name"), NOTHING_TO_SAY);
        if (!document.active()) {
            resting.add(n);
        }
        return n;
    }

    void notice(String place, Optional<UUID> service, String name, String reason, String detail) {
        add(Kind.NOTICE, place, service, name, new Fault(reason, detail));
    }

    /** The record turned out to be something else when the whole file was known. */
    void change(int n, Kind kind, String reason, String detail) {
        Line line = lines.get(n - 1);
        lines.set(n - 1, new Line(n, kind, line.place(), line.service(), line.name(), reason, detail));
    }

    /** How many of the taken nobody will find. */
    void sayResting() {
        long many = resting.stream()
                .filter(n -> lines.get(n - 1).kind() == Kind.TAKEN)
                .count();
        if (many > 0) {
            notice("", Optional.empty(), "", RESTING, Long.toString(many));
        }
    }

    List<Line> lines() {
        return lines;
    }

    Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        lines.forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
        return counts;
    }

    private static String shorten(String name) {
        return name.length() > 200 ? name.substring(0, 200) + "…" : name;
    }
}
