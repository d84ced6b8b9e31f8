package org.kapocs.facts.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kapocs.facts.need.Topics;

/** Reads one question. */
final class QuestionReader {
    private static final List<String> SHOWN = List.of("multiline", "field-list");

    private final Report report;
    private final Topics topics;

    QuestionReader(Report report, Topics topics) {
        this.report = report;
        this.topics = topics;
    }

    Part.Question read(String sheet, Table.Line line, Typed typed, String name, String path, String domainAround) {
        Type type = typed.type();
        Texts label = line.texts("label");
        if (label.isEmpty() && type.asked()) {
            report.remark(sheet, line.row(), "nolabel", name);
            label = Texts.NONE.with("", name);
        }
        String calculation = line.text("calculation");
        if (type == Type.CALCULATE && calculation.isEmpty()) {
            report.remark(sheet, line.row(), "nocalculation", name);
            type = Type.HIDDEN;
        }
        appearance(sheet, line);
        String domain = Domains.checked(line.text("domain").toLowerCase(Locale.ROOT), report, sheet, line.row());
        return new Part.Question(
                name,
                path,
                type,
                typed.list(),
                typed.other(),
                label,
                line.texts("hint"),
                type.asked() ? Yes.expression(line.text("required")) : "",
                line.texts("required_message"),
                line.text("relevant"),
                type.asked() ? line.text("constraint") : "",
                line.texts("constraint_message"),
                Yes.expression(line.text("read_only")),
                calculation,
                type.select() ? line.text("choice_filter") : "",
                given(sheet, line, type),
                line.text("appearance"),
                range(sheet, line, type),
                domain.isEmpty() ? domainAround : domain,
                Needed.checked(line.text("need"), topics, report, sheet, line.row()),
                line.row());
    }

    /** What somebody writes who chose that none of the choices fits. */
    static Part.Question other(String name, String path, int row) {
        return new Part.Question(
                name + "_other",
                path + "_other",
                Type.TEXT,
                "",
                true,
                Texts.NONE,
                Texts.NONE,
                "",
                Texts.NONE,
                "selected(" + path + ", 'other')",
                "",
                Texts.NONE,
                "",
                "",
                "",
                "",
                "",
                Part.Range.NONE,
                "",
                "",
                row);
    }

    private void appearance(String sheet, Table.Line line) {
        String appearance = line.text("appearance");
        if (!appearance.isEmpty() && !SHOWN.contains(appearance)) {
            report.once(Remark.Level.REMARK, sheet, line.row(), "appearance", appearance);
        }
    }

    private String given(String sheet, Table.Line line, Type type) {
        String given = line.text("default");
        if (given.isEmpty()) {
            return "";
        }
        if (type == Type.HIDDEN || type == Type.NOTE || type == Type.CALCULATE || type == Type.TODAY) {
            return type == Type.HIDDEN && !given.contains("${") ? given : "";
        }
        if (type == Type.DATE && given.equals("today()")) {
            return Expression.TODAY;
        }
        if (given.contains("${") || given.endsWith(")") && given.contains("(")) {
            report.leftOut(sheet, line.row(), "default.dynamic", given);
            return "";
        }
        if (!fits(type, given)) {
            report.leftOut(sheet, line.row(), "default", given);
            return "";
        }
        return given;
    }

    private static boolean fits(Type type, String given) {
        try {
            switch (type) {
                case INTEGER -> Integer.parseInt(given);
                case DECIMAL, RANGE -> Double.parseDouble(given);
                case DATE -> LocalDate.parse(given);
                case TIME -> LocalTime.parse(given);
                case DATE_TIME -> LocalDateTime.parse(given);
                default -> {}
            }
            return true;
        } catch (NumberFormatException | DateTimeException other) {
            return false;
        }
    }

    private Part.Range range(String sheet, Table.Line line, Type type) {
        String written = line.text("parameters");
        Map<String, String> found = new HashMap<>();
        Arrays.stream(written.replace(';', ' ').replace(',', ' ').split(" "))
                .filter(each -> each.contains("="))
                .map(each -> each.split("=", 2))
                .forEach(each -> found.put(each[0].strip().toLowerCase(Locale.ROOT), each[1].strip()));
        if (type != Type.RANGE) {
            if (!written.isEmpty()) {
                report.leftOut(sheet, line.row(), "parameters", written);
            }
            return Part.Range.NONE;
        }
        var range = new Part.Range(
                found.getOrDefault("start", "1"), found.getOrDefault("end", "10"), found.getOrDefault("step", "1"));
        if (!fits(Type.DECIMAL, range.start())
                || !fits(Type.DECIMAL, range.end())
                || !fits(Type.DECIMAL, range.step())) {
            report.fault(sheet, line.row(), "range", written);
            return new Part.Range("1", "10", "1");
        }
        return range;
    }
}
