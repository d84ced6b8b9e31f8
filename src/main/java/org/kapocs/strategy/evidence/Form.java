package org.kapocs.strategy.evidence;

import java.util.stream.LongStream;

/** How finely a line tells what became of its needs; each is coarser than the one before. */
enum Form {
    /** Open, answered and unmet. */
    APART,
    /** Answered, and the others together. */
    ANSWERED_ONLY,
    /** Nothing but how many there are. */
    TOGETHER;

    /** Whether every number that this form tells is nought or at least {@code k}. */
    boolean tellsNothingSmall(Counts counts, long k) {
        return told(counts).allMatch(number -> number == 0 || number >= k);
    }

    boolean finerThan(Form other) {
        return compareTo(other) < 0;
    }

    Line line(String key, Counts counts) {
        return switch (this) {
            case APART -> new Line(key, counts.open(), counts.answered(), counts.unmet(), counts.all());
            case ANSWERED_ONLY -> new Line(key, null, counts.answered(), null, counts.all());
            case TOGETHER -> new Line(key, null, null, null, counts.all());
        };
    }

    private LongStream told(Counts counts) {
        return switch (this) {
            case APART -> LongStream.of(counts.open(), counts.answered(), counts.unmet());
            case ANSWERED_ONLY -> LongStream.of(counts.answered(), counts.unanswered());
            case TOGETHER -> LongStream.of(counts.all());
        };
    }
}
