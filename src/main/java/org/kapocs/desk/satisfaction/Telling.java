package org.kapocs.desk.satisfaction;

import java.util.stream.LongStream;

/** How finely answers are told; the finest first. */
public enum Telling {
    /** How many chose each picture. */
    EACH(3),
    /** How many were glad, and how many were not. */
    GLAD_OR_NOT(2),
    /** Only how many answered. */
    TOGETHER(1);

    private final int numbers;

    Telling(int numbers) {
        this.numbers = numbers;
    }

    int numbers() {
        return numbers;
    }

    /** Whether no number that is told this way is above nought and below k. */
    boolean hides(Moods moods, long k) {
        LongStream told = switch (this) {
            case EACH -> LongStream.of(moods.glad(), moods.soSo(), moods.unhappy());
            case GLAD_OR_NOT -> LongStream.of(moods.glad(), moods.notGlad());
            case TOGETHER -> LongStream.of(moods.all());
        };
        return told.allMatch(number -> number == 0 || number >= k);
    }

    Line line(String key, Moods moods) {
        return switch (this) {
            case EACH -> new Line(key, moods.all(), moods.glad(), moods.soSo(), moods.unhappy(), moods.notGlad());
            case GLAD_OR_NOT -> new Line(key, moods.all(), moods.glad(), null, null, moods.notGlad());
            case TOGETHER -> new Line(key, moods.all(), null, null, null, null);
        };
    }
}
