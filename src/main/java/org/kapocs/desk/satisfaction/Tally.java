package org.kapocs.desk.satisfaction;

import java.time.YearMonth;

/** Answers of one kind, counted. */
record Tally(YearMonth month, String language, String topic, Ending ending, Picture picture, long answers) {
    String key(View view) {
        return switch (view) {
            case MONTH -> month.toString();
            case LANGUAGE -> language;
            case TOPIC -> topic;
            case ENDING -> ending.name();
        };
    }

    Moods moods() {
        return Moods.of(picture, answers);
    }
}
