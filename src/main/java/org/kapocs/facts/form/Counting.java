package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.javarosa.core.model.instance.TreeElement;

/** Counts what the answers come to: the mean of the scores in each domain, and the needs. */
final class Counting {
    private static final Set<String> TRUE = Set.of("1", "true", "yes", "OK");

    private final Form form;
    private final Map<String, List<Double>> scores = new LinkedHashMap<>();
    private final Map<String, Needed> needs = new LinkedHashMap<>();

    Counting(Form form) {
        this.form = form;
        Domains.ALL.forEach(domain -> scores.put(domain, new ArrayList<>()));
    }

    Outcome of(TreeElement root) {
        parts(form.parts(), root);
        var means = new LinkedHashMap<String, Double>();
        scores.forEach((domain, all) -> {
            if (!all.isEmpty()) {
                means.put(
                        domain,
                        all.stream().mapToDouble(Double::doubleValue).average().orElse(0));
            }
        });
        return new Outcome(means, List.copyOf(needs.values()));
    }

    private void parts(List<Part> parts, TreeElement at) {
        for (Part part : parts) {
            for (int n = 0; n < at.getChildMultiplicity(part.name()); n++) {
                TreeElement found = at.getChild(part.name(), n);
                if (found != null && found.isRelevant()) {
                    switch (part) {
                        case Part.Question question -> question(question, Running.value(found));
                        case Part.Section section -> parts(section.parts(), found);
                    }
                }
            }
        }
    }

    private void question(Part.Question question, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (question.type().select()) {
            Choices list = form.lists().get(question.list());
            List<String> chosen = question.type() == Type.SELECT_ONE ? List.of(value) : List.of(value.split(" "));
            for (Choices.One choice : list == null ? List.<Choices.One>of() : list.choices()) {
                if (chosen.contains(choice.name())) {
                    raise(choice.need());
                    if (choice.score() != null) {
                        score(question.domain(), choice.score());
                    }
                }
            }
            return;
        }
        if (TRUE.contains(value)) {
            raise(question.need());
        }
        if (question.type() == Type.CALCULATE
                && !question.domain().isEmpty()
                && question.need().isEmpty()) {
            try {
                score(question.domain(), Math.clamp(Double.parseDouble(value), 0, Domains.BEST));
            } catch (NumberFormatException text) {
                // A text that is calculated counts nothing.
            }
        }
    }

    private void score(String domain, double score) {
        if (scores.containsKey(domain) && !Double.isNaN(score)) {
            scores.get(domain).add(score);
        }
    }

    private void raise(String written) {
        Needed.of(written)
                .ifPresent(need -> needs.merge(
                        need.topic(),
                        need,
                        (one, other) -> one.urgency().compareTo(other.urgency()) >= 0 ? one : other));
    }
}
