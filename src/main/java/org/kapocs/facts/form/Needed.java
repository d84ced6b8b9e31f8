package org.kapocs.facts.form;

import java.util.Arrays;
import java.util.Optional;
import org.kapocs.facts.need.Topics;
import org.kapocs.facts.need.Urgency;

/** A need that an answer raises: {@code housing.rent} or {@code housing.rent:URGENT}. */
public record Needed(String topic, Urgency urgency) {

    /** Empty for an empty text, or one that is none. */
    public static Optional<Needed> of(String written) {
        String[] parts = written.strip().split(":", 2);
        if (parts[0].isBlank()) {
            return Optional.empty();
        }
        String urgency = parts.length > 1 ? parts[1].strip() : Urgency.SOON.name();
        return Arrays.stream(Urgency.values())
                .filter(each -> each.name().equals(urgency))
                .findFirst()
                .map(each -> new Needed(parts[0].strip(), each));
    }

    /** The same text, or an empty one with a word about why. */
    static String checked(String written, Topics topics, Report report, String sheet, int row) {
        if (written.isBlank()) {
            return "";
        }
        if (of(written).filter(need -> topics.of(need.topic()).isPresent()).isEmpty()) {
            report.leftOut(sheet, row, "need", written);
            return "";
        }
        return written.strip();
    }
}
