package org.kapocs.facts.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What other languages say of something that was changed in the language of the law, and not in them. */
final class Outdated {
    private Outdated() {}

    /** The facts after the change without it: an old fee in the reader's language is worse than a new one in Hungarian. */
    static Facts leftOut(Facts before, Facts after) {
        var words = new HashMap<String, Words>();
        after.words().forEach((tag, _) -> words.put(tag, current(before, after, tag)));
        return new Facts(
                after.source(),
                after.web(),
                after.served(),
                words,
                after.steps().stream()
                        .map(step -> new Step(step.key(), current(said(before.steps(), step), step.said())))
                        .toList(),
                after.deadlines().stream()
                        .map(each -> current(before.deadlines(), each))
                        .toList(),
                after.drafts());
    }

    private static Words current(Facts before, Facts after, String tag) {
        return new Words(
                current(before, after, tag, Words::authority),
                current(before, after, tag, Words::bring),
                current(before, after, tag, Words::time),
                current(before, after, tag, Words::fee),
                after.in(tag).name());
    }

    private static String current(Facts before, Facts after, String tag, Function<Words, String> part) {
        String now = part.apply(after.in(tag));
        boolean changed = !part.apply(before.in(Facts.LAW)).equals(part.apply(after.in(Facts.LAW)));
        boolean followed = tag.equals(Facts.LAW) || !now.equals(part.apply(before.in(tag)));
        return changed && !followed ? "" : now;
    }

    private static Map<String, String> said(List<Step> before, Step step) {
        return before.stream()
                .filter(each -> each.key().equals(step.key()))
                .findFirst()
                .map(Step::said)
                .orElse(Map.of());
    }

    private static Deadline current(List<Deadline> before, Deadline each) {
        var was =
                before.stream().filter(other -> other.key().equals(each.key())).findFirst();
        return new Deadline(
                each.key(),
                each.count(),
                each.unit(),
                each.way(),
                each.source(),
                current(was.map(Deadline::said).orElse(Map.of()), each.said()),
                current(was.map(Deadline::from).orElse(Map.of()), each.from()));
    }

    private static Map<String, String> current(Map<String, String> before, Map<String, String> after) {
        var current = new HashMap<>(after);
        String was = before.getOrDefault(Facts.LAW, "");
        if (!was.isEmpty() && !was.equals(after.get(Facts.LAW))) {
            current.keySet()
                    .removeIf(tag -> !tag.equals(Facts.LAW)
                            && after.getOrDefault(tag, "").equals(before.get(tag)));
        }
        return current;
    }
}
