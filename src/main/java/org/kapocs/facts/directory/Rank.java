package org.kapocs.facts.directory;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The place of a service in an answer: a total order, so that a page can begin right after the one before. */
record Rank(int tier, double first, String name, UUID id) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::tier)
            .thenComparingDouble(Rank::first)
            .thenComparing(Rank::name)
            .thenComparing(Rank::id);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    /** @param moment by which the order was made: services open and close while somebody reads */
    String token(Instant moment) {
        String text = moment.getEpochSecond() + "|" + tier + "|" + first + "|" + id + "|" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page before ended, and by which moment it was put in order. */
    record End(Instant moment, Rank rank) {}

    /** The end that a token tells; nothing when somebody has made the token up. */
    static Optional<End> of(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 5);
            return Optional.of(new End(
                    Instant.ofEpochSecond(Long.parseLong(parts[0])),
                    new Rank(
                            Integer.parseInt(parts[1]),
                            Double.parseDouble(parts[2]),
                            parts[4],
                            UUID.fromString(parts[3]))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException madeUp) {
            return Optional.empty();
        }
    }
}
