package org.kapocs.facts.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Choices that cannot be told apart afterwards. */
final class ChoiceNames {
    private ChoiceNames() {}

    /** @param allowed whether the form says that several choices of a list may have one name */
    static void check(Form form, boolean allowed, Report report) {
        for (Choices list : form.lists().values()) {
            List<Part.Question> asking = form.questions().stream()
                    .filter(question -> question.list().equals(list.name()))
                    .toList();
            boolean told = allowed
                    || asking.stream().noneMatch(question -> question.filter().isEmpty());
            boolean several = asking.stream().anyMatch(question -> question.type() == Type.SELECT_MULTIPLE);
            var rows = new HashMap<String, Integer>();
            for (Choices.One choice : list.choices()) {
                twice(choice, rows, told, report);
                if (several && choice.name().contains(" ")) {
                    report.fault(ChoicesReader.SHEET, choice.row(), "choice.space", choice.name());
                }
            }
        }
        if (form.lists().values().stream()
                        .mapToInt(list -> list.choices().size())
                        .sum()
                == 0) {
            return;
        }
        unused(form, report);
    }

    private static void twice(Choices.One choice, Map<String, Integer> rows, boolean told, Report report) {
        if (rows.putIfAbsent(choice.name(), choice.row()) != null) {
            if (told) {
                report.once(Remark.Level.REMARK, ChoicesReader.SHEET, choice.row(), "choice.twice", choice.name());
            } else {
                report.fault(ChoicesReader.SHEET, choice.row(), "choice.twice", choice.name());
            }
        }
    }

    private static void unused(Form form, Report report) {
        var used = new HashSet<String>();
        form.questions().forEach(question -> used.add(question.list()));
        form.lists().forEach((name, list) -> {
            if (!used.contains(name)) {
                report.remark(ChoicesReader.SHEET, list.choices().getFirst().row(), "list.unused", name);
            }
        });
    }
}
