package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what is written in a form's questions into expressions that can be calculated, and says where that fails. */
final class Resolving {
    private final String sheet;
    private final Places places;
    private final Report report;
    /** What each place depends on, by name. */
    private final Map<Part, Set<String>> needs = new LinkedHashMap<>();

    Resolving(String sheet, List<Part> parts, Report report) {
        this.sheet = sheet;
        this.places = new Places(parts);
        this.report = report;
    }

    List<Part> resolved(List<Part> parts) {
        var resolved = new ArrayList<Part>();
        for (Part part : parts) {
            resolved.add(
                    switch (part) {
                        case Part.Question question -> resolved(question);
                        case Part.Section section -> resolved(section);
                    });
        }
        return List.copyOf(resolved);
    }

    private Part.Section resolved(Part.Section section) {
        String relevant = xpath(section, section.relevant(), "relevant", false);
        String count = xpath(section, section.count(), "repeat_count", false);
        label(section, section.label());
        var resolved = new Part.Section(
                section.name(),
                section.path(),
                section.label(),
                relevant,
                section.repeats(),
                count,
                section.together(),
                resolved(section.parts()),
                section.row());
        // Whatever stands in it is asked when it is.
        needs.forEach((part, names) -> {
            if (part.path().startsWith(section.path() + "/")) {
                names.add(section.name());
            }
        });
        return resolved;
    }

    private Part.Question resolved(Part.Question asked) {
        needs.computeIfAbsent(asked, _ -> new LinkedHashSet<>());
        Type type = asked.type();
        String calculation = "";
        if (!asked.calculation().isBlank()) {
            Expression calculated = Expression.of(asked.calculation(), asked.path(), places, false);
            if (calculated.wrong().equals("function")) {
                report.leftOut(sheet, asked.row(), "calculation.function", calculated.detail());
                type = type == Type.CALCULATE ? Type.HIDDEN : type;
            } else {
                calculation = xpath(asked, asked.calculation(), "calculation", false);
            }
        }
        label(asked, asked.label());
        label(asked, asked.hint());
        label(asked, asked.constraintMessage());
        return new Part.Question(
                asked.name(),
                asked.path(),
                type,
                asked.list(),
                asked.other(),
                asked.label(),
                asked.hint(),
                xpath(asked, asked.required(), "required", false),
                asked.requiredMessage(),
                xpath(asked, asked.relevant(), "relevant", false),
                constraint(asked),
                asked.constraintMessage(),
                xpath(asked, asked.readOnly(), "read_only", false),
                calculation,
                xpath(asked, asked.filter(), "choice_filter", true),
                asked.given(),
                asked.appearance(),
                asked.range(),
                asked.domain(),
                asked.need(),
                asked.row());
    }

    /** What is asked of an answer decides about no other place: it may name itself. */
    private String constraint(Part.Question asked) {
        Expression expression = Expression.of(asked.constraint(), asked.path(), places, false);
        if (!expression.fine()) {
            report.fault(sheet, asked.row(), expression.wrong(), "constraint: " + expression.detail());
        }
        return expression.xpath();
    }

    private String xpath(Part part, String written, String column, boolean filter) {
        Expression expression = Expression.of(written, part.path(), places, filter);
        if (!expression.fine()) {
            report.fault(sheet, part.row(), expression.wrong(), column + ": " + expression.detail());
        } else if (!filter) {
            needs.computeIfAbsent(part, _ -> new LinkedHashSet<>()).addAll(expression.names());
        }
        return expression.xpath();
    }

    /** Texts can name answers: they must be there. */
    private void label(Part part, Texts texts) {
        for (String text : texts.byTag().values()) {
            for (String name : Template.names(text)) {
                if (places.of(name).isEmpty()) {
                    report.fault(sheet, part.row(), places.several(name) ? "reference.several" : "reference", name);
                }
            }
        }
    }

    /** Says which questions wait for each other in a circle. */
    void circles() {
        var byName = new LinkedHashMap<String, Set<String>>();
        needs.forEach((part, names) ->
                byName.computeIfAbsent(part.name(), _ -> new LinkedHashSet<>()).addAll(names));
        var rows = new LinkedHashMap<String, Integer>();
        needs.keySet().forEach(part -> rows.putIfAbsent(part.name(), part.row()));
        for (List<String> circle : Circles.in(byName)) {
            report.fault(
                    sheet,
                    circle.stream()
                            .mapToInt(name -> rows.getOrDefault(name, 0))
                            .min()
                            .orElse(0),
                    "circle",
                    String.join(" → ", circle));
        }
    }
}
