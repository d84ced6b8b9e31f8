package org.kapocs.facts.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What an entry of the catalogue must say. */
@Component
class FactsRules {
    static final int STEPS = 15;
    static final int DEADLINES = 5;
    private static final int LINE = 300;
    private static final int NAME = 150;
    private static final Set<String> POINTS = Set.of("none", "inform", "accompany", "submit");
    private static final List<String> NAMED = List.of(Facts.LAW, "en");
    private static final int TEXT = 4_000;
    private static final int LONGEST = 3_650;
    private static final int YEARS = 2;

    private final Clock clock;

    private final Topics topics;
    private final Matters matters;

    FactsRules(Topics topics, Matters matters, Clock clock) {
        this.topics = topics;
        this.matters = matters;
        this.clock = clock;
    }

    /** Of one that an editor adds, or added, also what it is and what it is called. */
    void check(Matter matter, Facts facts) {
        var wrong = new LinkedHashMap<String, String>();
        if (matter.added()) {
            kind(wrong, matter);
            NAMED.forEach(tag -> text(wrong, "name-" + tag, facts.in(tag).name(), NAME, true));
            facts.words().forEach((tag, words) -> text(wrong, "name-" + tag, words.name(), NAME, NAMED.contains(tag)));
        }
        facts(wrong, facts);
        raise(wrong);
    }

    private void kind(Map<String, String> wrong, Matter matter) {
        if (topics.of(matter.topic()).isEmpty()) {
            wrong.put("topic", "catalogue.error.topic");
        }
        if (!authorities().contains(matter.authority())) {
            wrong.put("authority", "catalogue.error.authority");
        }
        if (!POINTS.contains(matter.clientPoint())) {
            wrong.put("point", "catalogue.error.point");
        }
    }

    /** The kinds of authorities that have a name in every language. */
    Set<String> authorities() {
        return matters.all().stream().map(Matter::authority).collect(Collectors.toSet());
    }

    /** What is wrong is named by the field of the form. */
    private static void facts(Map<String, String> wrong, Facts facts) {
        text(wrong, "source", facts.source(), LINE, true);
        text(wrong, "web", facts.web(), LINE, false);
        if (!Spoken.TAGS.containsAll(facts.served())) {
            wrong.put("served", "catalogue.error.served");
        }
        if (!facts.web().isEmpty() && !facts.web().startsWith("https://")) {
            wrong.put("web", "catalogue.error.web");
        }
        facts.words().forEach((tag, words) -> {
            text(wrong, "authority-" + tag, words.authority(), LINE, tag.equals(Facts.LAW));
            text(wrong, "bring-" + tag, words.bring(), TEXT, false);
            text(wrong, "time-" + tag, words.time(), LINE, false);
            text(wrong, "fee-" + tag, words.fee(), LINE, false);
        });
        steps(wrong, facts);
        deadlines(wrong, facts);
    }

    private static void steps(Map<String, String> wrong, Facts facts) {
        if (facts.steps().size() > STEPS) {
            wrong.put("step-hu-0", "catalogue.error.many");
        }
        for (int n = 0; n < facts.steps().size(); n++) {
            said(wrong, "step-", n, facts.steps().get(n).said());
        }
    }

    private static void deadlines(Map<String, String> wrong, Facts facts) {
        if (facts.deadlines().size() > DEADLINES) {
            wrong.put("must-hu-0", "catalogue.error.many");
        }
        for (int n = 0; n < facts.deadlines().size(); n++) {
            Deadline deadline = facts.deadlines().get(n);
            said(wrong, "must-", n, deadline.said());
            said(wrong, "from-", n, deadline.from());
            text(wrong, "law-" + n, deadline.source(), LINE, true);
            if (deadline.count() < 1 || deadline.count() > LONGEST) {
                wrong.put("count-" + n, "catalogue.error.count");
            }
        }
    }

    private static void said(Map<String, String> wrong, String field, int n, Map<String, String> said) {
        text(wrong, field + Facts.LAW + "-" + n, said.getOrDefault(Facts.LAW, ""), LINE, true);
        said.forEach((tag, text) -> text(wrong, field + tag + "-" + n, text, LINE, false));
    }

    /** A day of review comes, and not in a far future in which nobody knows the law. */
    void check(LocalDate review) {
        LocalDate today = LocalDate.now(clock);
        if (!review.isAfter(today) || review.isAfter(today.plusYears(YEARS))) {
            raise(Map.of("review", "catalogue.error.review"));
        }
    }

    private static void text(Map<String, String> wrong, String field, String text, int longest, boolean needed) {
        if (needed && text.isBlank()) {
            wrong.put(field, "catalogue.error.empty");
        } else if (text.length() > longest) {
            wrong.put(field, "catalogue.error.long");
        }
    }

    private static void raise(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }
}
