package org.kapocs.facts.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How many places a service has left, as a whole or at one of its locations, as its source says (HSDS
 * {@code service_capacity}).
 *
 * @param available of all its kinds of places together
 * @param updated on which day that was so
 */
public record Capacity(int available, LocalDate updated) {
    private static final int MOST = 100_000;
    private static final int DAY = "2026-11-30".length();

    /**
     * Empty where the source says nothing that can be read: nobody is turned away for a figure without a day. Where it says
     * it of each of its locations alone, the service has what they have together.
     */
    static Optional<Capacity> of(Document document) {
        Optional<Capacity> whole = of(document.json());
        return whole.isPresent()
                        || Document.list(document.json(), "capacities")
                                .findAny()
                                .isPresent()
                ? whole
                : sum(document.places().map(Capacity::of).toList());
    }

    /** Of a service, or of it at one of its locations. */
    static Optional<Capacity> of(JsonNode holder) {
        return sum(Document.list(holder, "capacities").map(Capacity::one).toList());
    }

    private static Optional<Capacity> sum(List<Optional<Capacity>> said) {
        if (said.isEmpty() || said.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return said.stream()
                .map(Optional::orElseThrow)
                .reduce((one, other) -> new Capacity(
                        Math.min(MOST, one.available + other.available),
                        one.updated.isBefore(other.updated) ? one.updated : other.updated));
    }

    private static Optional<Capacity> one(JsonNode node) {
        JsonNode available = node.path("available");
        String day = Document.text(node, "updated");
        if (!available.isNumber() || available.asDouble() < 0 || available.asDouble() > MOST || day.length() < DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Capacity((int) available.asDouble(), LocalDate.parse(day.substring(0, DAY))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
