package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Topics;

/** Reads the sheet of choices. */
final class ChoicesReader {
    static final String SHEET = "choices";
    private static final int MOST = 5_000;
    private static final double BEST = 4;
    private static final Set<String> OWN = Set.of("list_name", "name", "value", "label", "score", "need");
    private static final Set<String> UNSUPPORTED = Set.of("image", "audio", "video", "big-image", "geometry");

    private final Report report;
    private final Topics topics;
    private final Map<String, List<Choices.One>> lists = new LinkedHashMap<>();

    ChoicesReader(Report report, Topics topics) {
        this.report = report;
        this.topics = topics;
    }

    Map<String, Choices> read(Table table) {
        Set<String> extra = extra(table);
        var used = new HashSet<>(OWN);
        used.addAll(extra);
        table.nameUnused(used, UNSUPPORTED, report);
        for (Table.Line line : table.lines()) {
            choice(line, extra, table.sheet());
        }
        if (lists.values().stream().mapToInt(List::size).sum() > MOST) {
            report.fault(table.sheet(), 0, "choices.many", String.valueOf(MOST));
        }
        var read = new LinkedHashMap<String, Choices>();
        lists.forEach((name, choices) -> read.put(name, new Choices(name, List.copyOf(choices))));
        return read;
    }

    /** Columns of the form's own, which filters ask for. */
    private static Set<String> extra(Table table) {
        var extra = new LinkedHashSet<String>();
        for (Column column : table.columns()) {
            if (!OWN.contains(column.name())
                    && !UNSUPPORTED.contains(column.name())
                    && column.tag().isEmpty()
                    && Names.valid(column.name())) {
                extra.add(column.name());
            }
        }
        return extra;
    }

    private void choice(Table.Line line, Set<String> extra, String sheet) {
        String list = line.text("list_name");
        String name = line.text("name").isEmpty() ? line.text("value") : line.text("name");
        if (list.isEmpty()) {
            if (!line.cells().isEmpty()) {
                report.leftOut(sheet, line.row(), "choice.nolist", name);
            }
            return;
        }
        if (name.isEmpty()) {
            report.fault(sheet, line.row(), "choice.noname", list);
            return;
        }
        Texts label = line.texts("label");
        if (label.isEmpty()) {
            report.remark(sheet, line.row(), "choice.nolabel", name);
            label = Texts.NONE.with("", name);
        }
        var columns = new LinkedHashMap<String, String>();
        extra.forEach(column -> columns.put(column, line.text(column)));
        lists.computeIfAbsent(list, _ -> new ArrayList<>())
                .add(new Choices.One(
                        name,
                        label,
                        columns,
                        score(line, sheet),
                        Needed.checked(line.text("need"), topics, report, sheet, line.row()),
                        line.row()));
    }

    private @Nullable Double score(Table.Line line, String sheet) {
        String written = line.text("score").replace(',', '.');
        if (written.isEmpty()) {
            return null;
        }
        try {
            double score = Double.parseDouble(written);
            if (score >= 0 && score <= BEST) {
                return score;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        report.leftOut(sheet, line.row(), "score", written);
        return null;
    }
}
