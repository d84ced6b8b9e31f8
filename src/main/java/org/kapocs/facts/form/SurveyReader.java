package org.kapocs.facts.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kapocs.facts.need.Topics;

/** Reads the questions, row by row, into sections. Expressions stay as they are written. */
final class SurveyReader {
    static final Set<String> USED = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "relevant",
            "constraint",
            "constraint_message",
            "required",
            "required_message",
            "default",
            "read_only",
            "calculation",
            "choice_filter",
            "repeat_count",
            "appearance",
            "disabled",
            "parameters",
            "domain",
            "need");

    private static final Set<String> KNOWN = Set.of(
            "image",
            "audio",
            "video",
            "big-image",
            "autoplay",
            "trigger",
            "save_to",
            "intent",
            "guidance_hint",
            "query",
            "rows",
            "accuracythreshold",
            "body",
            "media",
            "bind",
            "instance",
            "noapperrorstring");
    private static final int DEEPEST = 10;

    private final Report report;
    private final QuestionReader questions;
    private final Deque<Open> open = new ArrayDeque<>();
    private int looping;

    /** A section that has begun and not yet ended. */
    private record Open(Table.Line begun, Typed.Kind kind, String name, String path, String domain, List<Part> parts) {
        boolean taken(String other) {
            return parts.stream().anyMatch(part -> part.name().equals(other));
        }
    }

    SurveyReader(Report report, Topics topics) {
        this.report = report;
        this.questions = new QuestionReader(report, topics);
    }

    List<Part> read(Table survey) {
        survey.nameUnused(USED, KNOWN, report);
        if (!survey.has("type")) {
            report.fault(survey.sheet(), 1, "notype", "");
            return List.of();
        }
        var root = new Open(
                new Table.Line(0, java.util.Map.of()), Typed.Kind.QUESTION, "", "/data", "", new ArrayList<>());
        open.push(root);
        for (Table.Line line : survey.lines()) {
            row(survey.sheet(), line);
        }
        while (open.size() > 1) {
            Open forgotten = open.pop();
            report.fault(survey.sheet(), forgotten.begun().row(), "unended", forgotten.name());
        }
        return List.copyOf(root.parts());
    }

    private void row(String sheet, Table.Line line) {
        String written = line.text("type");
        if (written.isEmpty()) {
            if (!line.cells().isEmpty()) {
                report.remark(
                        sheet,
                        line.row(),
                        "row.notype",
                        line.cells().values().iterator().next());
            }
            return;
        }
        if (Yes.of(line.text("disabled"))) {
            report.leftOut(sheet, line.row(), "disabled", line.text("name"));
            return;
        }
        Typed typed = Typed.of(written);
        if (looping > 0 || typed.kind() == Typed.Kind.BEGIN_LOOP) {
            looping += typed.kind() == Typed.Kind.BEGIN_LOOP ? 1 : typed.kind() == Typed.Kind.END_LOOP ? -1 : 0;
            report.leftOut(sheet, line.row(), "loop", line.text("name"));
            return;
        }
        switch (typed.kind()) {
            case BEGIN_GROUP, BEGIN_REPEAT -> begin(sheet, line, typed.kind());
            case END_GROUP -> end(sheet, line, Typed.Kind.BEGIN_GROUP);
            case END_REPEAT -> end(sheet, line, Typed.Kind.BEGIN_REPEAT);
            case UNKNOWN, END_LOOP -> report.fault(sheet, line.row(), "type.unknown", written);
            default -> question(sheet, line, typed, written);
        }
    }

    private void begin(String sheet, Table.Line line, Typed.Kind kind) {
        String name = line.text("name");
        if (name.isEmpty()) {
            report.fault(sheet, line.row(), "noname", line.text("type"));
            name = "unnamed" + line.row();
        }
        checkName(sheet, line.row(), name);
        if (open.size() > DEEPEST) {
            report.fault(sheet, line.row(), "deep", String.valueOf(DEEPEST));
        }
        Open around = open.element();
        String domain = Domains.checked(line.text("domain").toLowerCase(Locale.ROOT), report, sheet, line.row());
        open.push(new Open(
                line,
                kind,
                name,
                around.path() + "/" + name,
                domain.isEmpty() ? around.domain() : domain,
                new ArrayList<>()));
    }

    private void end(String sheet, Table.Line line, Typed.Kind begun) {
        if (open.size() == 1 || open.element().kind() != begun) {
            report.fault(sheet, line.row(), "end", line.text("type"));
            return;
        }
        Open ended = open.pop();
        Table.Line head = ended.begun();
        if (ended.parts().isEmpty()) {
            report.remark(sheet, head.row(), "group.empty", ended.name());
            return;
        }
        String appearance = head.text("appearance");
        if (!appearance.isEmpty() && !appearance.contains("field-list")) {
            report.once(Remark.Level.REMARK, sheet, head.row(), "appearance", appearance);
        }
        open.element()
                .parts()
                .add(new Part.Section(
                        ended.name(),
                        ended.path(),
                        head.texts("label"),
                        head.text("relevant"),
                        begun == Typed.Kind.BEGIN_REPEAT,
                        head.text("repeat_count"),
                        appearance.contains("field-list"),
                        List.copyOf(ended.parts()),
                        head.row()));
    }

    private void question(String sheet, Table.Line line, Typed typed, String written) {
        Open around = open.element();
        String name = line.text("name");
        if (name.isEmpty() && typed.type() == Type.NOTE) {
            name = "generated_note_name_" + line.row();
        }
        if (name.isEmpty()) {
            report.fault(sheet, line.row(), "noname", written);
            return;
        }
        checkName(sheet, line.row(), name);
        if (typed.kind() == Typed.Kind.DEVICE) {
            report.leftOut(sheet, line.row(), "device", written);
        } else if (typed.kind() == Typed.Kind.UNSUPPORTED) {
            report.leftOut(sheet, line.row(), "type.unsupported", written);
        }
        String path = around.path() + "/" + name;
        around.parts().add(questions.read(sheet, line, typed, name, path, around.domain()));
        if (typed.other()) {
            around.parts().add(QuestionReader.other(name, path, line.row()));
        }
    }

    private void checkName(String sheet, int row, String name) {
        if (!Names.valid(name)) {
            report.fault(sheet, row, "name", name);
        } else if (open.element().taken(name)) {
            report.fault(sheet, row, "name.twice", name);
        }
    }

    /** Lists that questions name and nobody wrote. */
    static void missing(Form form, String sheet, Report report) {
        var said = new HashSet<String>();
        for (Part.Question question : form.questions()) {
            if (question.type().select() && !form.lists().containsKey(question.list()) && said.add(question.list())) {
                report.fault(sheet, question.row(), "list.missing", question.list());
            }
        }
    }
}
