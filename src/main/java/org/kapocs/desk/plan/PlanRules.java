package org.kapocs.desk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.site.WorkCalendar;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What a plan must say, and when it can be agreed on. */
@Component
class PlanRules {
    static final int GOALS = 12;
    private static final int TEXT = 2_000;
    private static final int LINE = 200;
    private static final int WHY = 1_000;
    private static final int YEARS = 3;

    private final Languages languages;
    private final WorkCalendar calendar;
    private final Clock clock;

    PlanRules(Languages languages, WorkCalendar calendar, Clock clock) {
        this.languages = languages;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Three months are offered. */
    LocalDate usualReview() {
        return calendar.onOrAfter(today().plusMonths(3));
    }

    /**
     * The working day on which it is looked at again.
     *
     * @param before the day that stands there already, which may stay when it is over; null for a new plan
     */
    LocalDate check(Outline outline, @Nullable LocalDate before) {
        var wrong = new LinkedHashMap<String, String>();
        text(wrong, "aim", outline.aim(), true);
        text(wrong, "aimSaid", outline.aimSaid(), false);
        if (languages.of(outline.language()).isEmpty() && !Spoken.TAGS.contains(outline.language())) {
            wrong.put("language", "plan.error.language");
        }
        if (outline.goals().isEmpty() || outline.goals().size() > GOALS) {
            wrong.put("text-0", "plan.error.goals");
        }
        for (int n = 0; n < outline.goals().size(); n++) {
            text(wrong, "text-" + n, outline.goals().get(n).text(), true);
            text(wrong, "said-" + n, outline.goals().get(n).said(), false);
        }
        LocalDate review = outline.reviewOn();
        if (review == null) {
            wrong.put("review", "plan.error.day");
        } else if (!review.equals(before) && (!review.isAfter(today()) || review.isAfter(today().plusYears(YEARS)))) {
            wrong.put("review", "plan.error.review");
        }
        raise(wrong);
        return calendar.onOrAfter(Objects.requireNonNull(review));
    }

    void check(Agreement agreement) {
        var wrong = new LinkedHashMap<String, String>();
        if (agreement.on().isAfter(today()) || agreement.on().isBefore(today().minusYears(YEARS))) {
            wrong.put("on", "plan.error.on");
        }
        if (agreement.interpreter().length() > LINE) {
            wrong.put("interpreter", "plan.error.long");
        }
        raise(wrong);
    }

    static void why(String why) {
        if (why.isEmpty() || why.length() > WHY) {
            throw new Problem.Invalid(Map.of("why", why.isEmpty() ? "plan.error.why" : "plan.error.long"));
        }
    }

    private static void text(Map<String, String> wrong, String field, String text, boolean needed) {
        if (needed && text.isBlank()) {
            wrong.put(field, "plan.error.empty");
        } else if (text.length() > TEXT) {
            wrong.put(field, "plan.error.long");
        }
    }

    private static void raise(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }
}
