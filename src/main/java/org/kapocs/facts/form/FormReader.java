package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapocs.facts.need.Topics;
import org.springframework.stereotype.Component;

/** Turns a workbook into a form, and tells with sheet and row what it did not understand. */
@Component
class FormReader {
    static final int MOST_QUESTIONS = 2_000;
    private static final int LONGEST_TITLE = 150;
    private static final Set<String> SHEETS = Set.of("survey", "choices", "settings");
    private static final Set<String> KNOWN_SHEETS =
            Set.of("external_choices", "entities", "osm", "cascades", "columns", "question_types");
    private static final Set<String> SETTINGS = Set.of(
            "form_title", "form_id", "version", "default_language", "allow_choice_duplicates", FurtherLanguage.DRAFTED);

    private final Topics topics;

    FormReader(Topics topics) {
        this.topics = topics;
    }

    /** @param name of the file, for a form that says nothing about itself */
    Understanding read(byte[] file, String name) {
        try {
            return understood(Workbooks.read(file), name);
        } catch (Unreadable unreadable) {
            return new Understanding(
                    null, "", List.of(new Remark(Remark.Level.FAULT, "", 0, "file." + unreadable.what(), "")));
        }
    }

    /** @param sheets as they are kept */
    Understanding read(String sheets, String name) {
        return understood(Sheets.of(sheets), name);
    }

    private Understanding understood(Sheets sheets, String name) {
        var report = new Report();
        report.all(sheets.remarks());
        Optional<Sheet> survey = survey(sheets);
        if (survey.isEmpty() || survey.get().rows().isEmpty()) {
            report.fault("", 0, survey.isEmpty() ? "nosurvey" : "survey.empty", names(sheets));
            return new Understanding(null, "", report.remarks());
        }
        otherSheets(sheets, survey.get(), report);
        Map<String, String> settings = settings(sheets, report);
        if (!settings.containsKey("form_title") && !settings.containsKey("form_id")) {
            report.remark("settings", 0, "notitle", title(name));
            settings.put("form_title", title(name));
        }
        Form form = form(sheets, survey.get(), settings, report);
        return new Understanding(report.faulty() ? null : form, sheets.text(), report.remarks());
    }

    private static Optional<Sheet> survey(Sheets sheets) {
        return sheets.named("survey")
                .or(() -> sheets.sheets().size() == 1
                        ? Optional.of(sheets.sheets().getFirst())
                        : Optional.empty());
    }

    private Form form(Sheets sheets, Sheet survey, Map<String, String> settings, Report report) {
        Map<String, Choices> lists = sheets.named("choices")
                .map(sheet -> new ChoicesReader(report, topics).read(new Table(sheet, report)))
                .orElse(Map.of());
        var table = new Table(survey, report);
        List<Part> written = new SurveyReader(report, topics).read(table);
        var resolving = new Resolving(survey.name(), written, report);
        List<Part> parts = resolving.resolved(written);
        resolving.circles();
        var form = new Form(
                key(settings),
                shortened(settings.getOrDefault("form_title", settings.getOrDefault("form_id", ""))),
                Tongue.tag(settings.getOrDefault("default_language", "")),
                languages(parts),
                drafted(settings),
                parts,
                lists);
        SurveyReader.missing(form, survey.name(), report);
        ChoiceNames.check(form, Yes.of(settings.getOrDefault("allow_choice_duplicates", "")), report);
        size(form, survey.name(), report);
        if (!report.faulty()) {
            Engine.check(form, survey.name(), report);
        }
        return form;
    }

    private static List<String> drafted(Map<String, String> settings) {
        return Arrays.stream(settings.getOrDefault(FurtherLanguage.DRAFTED, "").split(" "))
                .map(Tongue::tag)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static void size(Form form, String sheet, Report report) {
        int asked = form.questions().size();
        if (!report.faulty() && Layout.of(form).isEmpty()) {
            report.fault(sheet, 0, "survey.empty", "");
        } else if (asked > MOST_QUESTIONS) {
            report.fault(sheet, 0, "many", String.valueOf(asked));
        }
    }

    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        String title = (dot > 0 ? name.substring(0, dot) : name).strip();
        return title.isEmpty() ? "form" : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static String key(Map<String, String> settings) {
        return shortened(settings.getOrDefault("form_id", settings.getOrDefault("form_title", "form"))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_'));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_TITLE, text.length()));
    }

    private static List<String> languages(List<Part> parts) {
        var tags = new LinkedHashSet<String>();
        gather(parts, tags);
        return List.copyOf(tags);
    }

    private static void gather(List<Part> parts, Set<String> tags) {
        for (Part part : parts) {
            tags.addAll(part.label().byTag().keySet());
            if (part instanceof Part.Section section) {
                gather(section.parts(), tags);
            }
        }
        tags.remove("");
    }

    private static void otherSheets(Sheets sheets, Sheet survey, Report report) {
        for (Sheet sheet : sheets.sheets()) {
            String name = sheet.name().strip().toLowerCase(Locale.ROOT);
            if (sheet != survey && !SHEETS.contains(name)) {
                if (KNOWN_SHEETS.contains(name)) {
                    report.leftOut(sheet.name(), 0, "sheet.unsupported", sheet.name());
                } else {
                    report.remark(sheet.name(), 0, "sheet.unused", sheet.name());
                }
            }
        }
    }

    private static Map<String, String> settings(Sheets sheets, Report report) {
        var settings = new java.util.HashMap<String, String>();
        sheets.named("settings").ifPresent(sheet -> {
            var table = new Table(sheet, report);
            table.lines().stream()
                    .limit(1)
                    .forEach(line -> line.cells().forEach((column, text) -> {
                        if (SETTINGS.contains(column.name())) {
                            settings.put(column.name(), text);
                        } else {
                            report.leftOut(sheet.name(), line.row(), "setting", column.name());
                        }
                    }));
            table.lines().stream()
                    .skip(1)
                    .forEach(line -> report.leftOut(sheet.name(), line.row(), "settings.more", ""));
        });
        return settings;
    }

    private static String names(Sheets sheets) {
        var names = new ArrayList<String>();
        sheets.sheets().forEach(sheet -> names.add(sheet.name()));
        return String.join(", ", names);
    }
}
