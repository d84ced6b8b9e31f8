package org.kapocs.facts.matter.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Step;
import org.kapocs.facts.matter.Words;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.TypedText;

/**
 * What was typed into the form of an entry, in Hungarian and one other language.
 *
 * @param before what is known so far, whose other languages stay
 */
record Typed(Form form, Facts before, String other) {

    Facts facts() {
        var words = new HashMap<>(before.words());
        words.put(Facts.LAW, words(Facts.LAW));
        Words others = words(other);
        if (others.equals(new Words("", "", "", "", ""))) {
            words.remove(other);
        } else {
            words.put(other, others);
        }
        return new Facts(line("source"), line("web"), served(), words, steps(), deadlines(), drafts());
    }

    /** Whoever read what a machine wrote, and mended it, may say so: it is the city's then. */
    private Set<String> drafts() {
        var drafts = new HashSet<>(before.drafts());
        if (form.has("read")) {
            drafts.remove(other);
        }
        return drafts;
    }

    /** Those that stay stay where they are. */
    private List<String> served() {
        List<String> chosen =
                form.all("served").stream().map(TypedText::line).distinct().toList();
        return Stream.concat(before.served().stream().filter(chosen::contains), chosen.stream())
                .distinct()
                .toList();
    }

    private Words words(String tag) {
        return new Words(
                line("authority-" + tag),
                form.text("bring-" + tag),
                line("time-" + tag),
                line("fee-" + tag),
                name(tag));
    }

    /** Of what the house brought along nobody types the name. */
    private String name(String tag) {
        return form.values().containsKey("name-" + tag)
                ? line("name-" + tag)
                : before.in(tag).name();
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int n = 0; form.values().containsKey("step-key-" + n); n++) {
            String key = form.text("step-key-" + n);
            Map<String, String> known = before.steps().stream()
                    .filter(step -> step.key().equals(key))
                    .findFirst()
                    .map(Step::said)
                    .orElse(Map.of());
            if (has("step-", n)) {
                steps.add(new Step(known.isEmpty() ? fresh() : key, said("step-", n, known)));
            }
        }
        return steps;
    }

    private List<Deadline> deadlines() {
        var deadlines = new ArrayList<Deadline>();
        for (int n = 0; form.values().containsKey("must-key-" + n); n++) {
            String key = form.text("must-key-" + n);
            var known = before.deadlines().stream()
                    .filter(deadline -> deadline.key().equals(key))
                    .findFirst();
            if (has("must-", n) || has("from-", n)) {
                Integer count = form.numberOrNull("count-" + n);
                deadlines.add(new Deadline(
                        known.isEmpty() ? fresh() : key,
                        count == null ? 0 : count,
                        form.one(Deadline.Unit.class, "unit-" + n).orElse(Deadline.Unit.DAYS),
                        form.one(Deadline.Way.class, "way-" + n).orElse(Deadline.Way.AFTER),
                        line("law-" + n),
                        said("must-", n, known.map(Deadline::said).orElse(Map.of())),
                        said("from-", n, known.map(Deadline::from).orElse(Map.of()))));
            }
        }
        return deadlines;
    }

    private boolean has(String field, int n) {
        return form.has(field + Facts.LAW + "-" + n) || form.has(field + other + "-" + n);
    }

    private Map<String, String> said(String field, int n, Map<String, String> known) {
        var said = new HashMap<>(known);
        said.put(Facts.LAW, line(field + Facts.LAW + "-" + n));
        said.remove(other);
        if (form.has(field + other + "-" + n)) {
            said.put(other, line(field + other + "-" + n));
        }
        return said;
    }

    private String line(String name) {
        return TypedText.line(form.text(name));
    }

    private static String fresh() {
        return Ids.next().toString();
    }
}
