package org.kapocs.facts.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The place of a service in an answer: a total order, so that a page can begin right after the one before. */
record Rank(int tier, double first, String name, UUID id) implements Comparable<Rank> {
    /** From a moment close to the end of time nobody can count days on. */
    private static final long LAST_SECOND =
            Instant.parse("9999-01-01T00:00:00Z").getEpochSecond();

    /** Asked thousands of times in one search, and so without a chain of comparators. */
    @Override
    public int compareTo(Rank other) {
        int by = Integer.compare(tier, other.tier);
        by = by == 0 ? Double.compare(first, other.first) : by;
        by = by == 0 ? name.compareTo(other.name) : by;
        return by == 0 ? id.compareTo(other.id) : by;
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
            long second = Long.parseLong(parts[0]);
            var rank = new Rank(
                    Integer.parseInt(parts[1]), Double.parseDouble(parts[2]), parts[4], UUID.fromString(parts[3]));
            return second < 0 || second > LAST_SECOND
                    ? Optional.empty()
                    : Optional.of(new End(Instant.ofEpochSecond(second), rank));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException madeUp) {
            return Optional.empty();
        }
    }
}
