package org.kapocs.facts.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How many places a service has left, as its source says (HSDS {@code service_capacity}).
 *
 * @param available of all its kinds of places together
 * @param updated on which day that was so
 */
public record Capacity(int available, LocalDate updated) {
    private static final int MOST = 100_000;
    private static final int DAY = "2026-11-30".length();

    /** Empty where the source says nothing that can be read: nobody is turned away for a figure without a day. */
    static Optional<Capacity> of(Document document) {
        var said =
                Document.list(document.json(), "capacities").map(Capacity::one).toList();
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
