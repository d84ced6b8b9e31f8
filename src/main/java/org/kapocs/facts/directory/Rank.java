package org.kapocs.facts.directory;

import java.nio.charset.StandardCharsets;
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

    String token() {
        String text = tier + "|" + first + "|" + id + "|" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rank of a token; nothing when somebody has made the token up. */
    static Optional<Rank> of(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 4);
            return Optional.of(new Rank(
                    Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), parts[3], UUID.fromString(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException madeUp) {
            return Optional.empty();
        }
    }
}
