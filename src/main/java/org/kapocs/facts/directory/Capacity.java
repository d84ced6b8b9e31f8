package org.kapocs.facts.directory;

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
        String number = Document.text(node, "available");
        String day = Document.text(node, "updated");
        boolean readable = number.matches("\\d{1,5}(\\.0)?") && day.matches("\\d{4}-\\d\\d-\\d\\d.*");
        return readable ? read(number, day) : Optional.empty();
    }

    private static Optional<Capacity> read(String number, String day) {
        try {
            return Optional.of(new Capacity((int) Double.parseDouble(number), LocalDate.parse(day.substring(0, 10))));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
