package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a form of the house says in one more language, as it stands in a file of its own beside it: a line for each question
 * or choice, with its list ({@code survey} for questions), its name, and the three texts that it may have.
 */
record FurtherLanguage(String tag, Map<Place, List<String>> said) {
    private static final List<String> TEXTS = List.of("label", "hint", "constraint_message");
    /** The column of the settings that names languages in which a machine wrote the texts. */
    static final String DRAFTED = "machine_drafted";

    private record Place(String list, String name) {}

    static FurtherLanguage of(String tag, String file) {
        var said = new HashMap<Place, List<String>>();
        file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .forEach(cells ->
                        said.put(new Place(cells.get(0), cells.get(1)), List.copyOf(cells.subList(2, cells.size()))));
        return new FurtherLanguage(tag, said);
    }

    /** The sheets with columns in this language, which are marked as a machine's. */
    Sheets addedTo(Sheets sheets) {
        return new Sheets(sheets.sheets().stream().map(this::added).toList(), sheets.remarks());
    }

    private Sheet added(Sheet sheet) {
        return switch (sheet.name().toLowerCase(Locale.ROOT)) {
            case "survey", "choices" -> texts(sheet);
            case "settings" -> mark(sheet);
            default -> sheet;
        };
    }

    private Sheet texts(Sheet sheet) {
        List<String> heads = sheet.rows().getFirst().cells();
        int list = heads.indexOf("list_name");
        int name = heads.indexOf("name");
        var rows = new ArrayList<Sheet.Row>();
        for (Sheet.Row row : sheet.rows()) {
            var place = new Place(list < 0 ? "survey" : row.cell(list), row.cell(name));
            List<String> more = rows.isEmpty()
                    ? TEXTS.stream().map(text -> text + "::" + tag).toList()
                    : said.getOrDefault(place, List.of());
            // A choice has a label and nothing else.
            int texts = list < 0 ? TEXTS.size() : 1;
            rows.add(longer(row, heads.size(), more.subList(0, Math.min(texts, more.size()))));
        }
        return new Sheet(sheet.name(), rows);
    }

    private Sheet mark(Sheet sheet) {
        List<String> heads = sheet.rows().getFirst().cells();
        int known = heads.indexOf(DRAFTED);
        var rows = new ArrayList<Sheet.Row>();
        for (Sheet.Row row : sheet.rows()) {
            if (known < 0) {
                rows.add(longer(row, heads.size(), List.of(rows.isEmpty() ? DRAFTED : tag)));
            } else {
                var cells = new ArrayList<>(row.cells());
                cells.set(known, rows.isEmpty() ? DRAFTED : row.cell(known) + " " + tag);
                rows.add(new Sheet.Row(row.number(), cells));
            }
        }
        return new Sheet(sheet.name(), rows);
    }

    private static Sheet.Row longer(Sheet.Row row, int width, List<String> more) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.addAll(more);
        return new Sheet.Row(row.number(), cells);
    }
}
