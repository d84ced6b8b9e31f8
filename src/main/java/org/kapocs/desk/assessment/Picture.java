package org.kapocs.desk.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.form.Domains;

/**
 * What an assessment came to, beside what it was the time before.
 *
 * @param at when it was done
 * @param before when the one before it was done; null for the first
 */
public record Picture(String title, Instant at, @Nullable Instant before, List<Line> lines) {

    /**
     * A field of life.
     *
     * @param score from 0 to 4
     * @param before what it was; null when nobody asked then
     */
    public record Line(
            String domain, double score, @Nullable Double before) {
        private static final double SAME = 0.25;

        /** In words: {@code assessment.level.<n>}. */
        public int level() {
            return (int) Math.round(score);
        }

        public int percent() {
            return percent(score);
        }

        public int percentBefore() {
            return before == null ? 0 : percent(before);
        }

        /** In words: {@code assessment.change.<…>}. */
        public String change() {
            double by = before == null ? 0 : score - before;
            return before == null ? "none" : by >= SAME ? "better" : by <= -SAME ? "worse" : "same";
        }

        /** A bar is seen also when nothing is good. */
        private static int percent(double score) {
            return (int) Math.max(2, Math.round(100 * score / Domains.BEST));
        }
    }

    /**
     * What the client finds on their own page and takes home: without what touches danger and family, unless they want it
     * there. Both can be in the hands of whom they are afraid of.
     */
    public static @Nullable Picture toBeShown(Assessment about, List<Assessment> all) {
        Picture whole = of(about, all);
        return whole == null || about.shown() ? whole : whole.withoutDelicate();
    }

    private Picture withoutDelicate() {
        return new Picture(
                title,
                at,
                before,
                lines.stream()
                        .filter(line -> !Domains.DELICATE.contains(line.domain()))
                        .toList());
    }

    /** Whether something in it is shown to the client only when they want it. */
    public boolean delicate() {
        return lines.stream().anyMatch(line -> Domains.DELICATE.contains(line.domain()));
    }

    /** Whether help is needed with somebody's safety: 0 says that it is needed at once. */
    public boolean danger() {
        return lines.stream().anyMatch(line -> line.domain().equals("safety") && line.level() <= 1);
    }

    /** @param all of the same client, the newest first */
    public static @Nullable Picture of(@Nullable Assessment shown, List<Assessment> all) {
        if (shown == null || shown.doneAt() == null) {
            return null;
        }
        Instant at = shown.doneAt();
        Assessment last = all.stream()
                .dropWhile(each -> !each.id().equals(shown.id()))
                .skip(1)
                .filter(Assessment::done)
                .filter(each -> each.scores().keySet().stream().anyMatch(shown.scores()::containsKey))
                .findFirst()
                .orElse(null);
        var lines = new ArrayList<Line>();
        for (String domain : Domains.ALL) {
            Double score = shown.scores().get(domain);
            if (score != null) {
                lines.add(new Line(
                        domain, score, last == null ? null : last.scores().get(domain)));
            }
        }
        return new Picture(shown.title(), at, last == null ? null : last.doneAt(), lines);
    }
}
