package org.kapocs.strategy.evidence;

/** How many needs are open, answered and unmet: exact, and therefore never public. */
record Counts(long open, long answered, long unmet) {
    static final Counts NONE = new Counts(0, 0, 0);

    long all() {
        return open + answered + unmet;
    }

    long unanswered() {
        return open + unmet;
    }

    Counts plus(Counts other) {
        return new Counts(open + other.open, answered + other.answered, unmet + other.unmet);
    }
}
