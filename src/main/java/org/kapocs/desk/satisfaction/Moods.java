package org.kapocs.desk.satisfaction;

/** How many were glad, so-so and unhappy: exact, and therefore shown to nobody as it is. */
record Moods(long glad, long soSo, long unhappy) {
    static final Moods NONE = new Moods(0, 0, 0);

    static Moods of(Picture picture, long answers) {
        return switch (picture) {
            case GLAD -> new Moods(answers, 0, 0);
            case SO_SO -> new Moods(0, answers, 0);
            case UNHAPPY -> new Moods(0, 0, answers);
        };
    }

    long all() {
        return glad + soSo + unhappy;
    }

    long notGlad() {
        return soSo + unhappy;
    }

    Moods plus(Moods other) {
        return new Moods(glad + other.glad, soSo + other.soSo, unhappy + other.unhappy);
    }

    Moods minus(Moods other) {
        return new Moods(glad - other.glad, soSo - other.soSo, unhappy - other.unhappy);
    }
}
