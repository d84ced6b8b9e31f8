package org.kapocs.facts.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a node keeps of each service beside the words in its search index, to put answers in order. */
record Spot(
        UUID id,
        String sortName,
        List<String> languages,
        Optional<Near> position,
        OpeningHours hours,
        Optional<LocalDate> confirmedOn) {
    private static final int FRESH_DAYS = 365;
    private static final double NOWHERE = 1e9;

    static Spot of(Document document, ZoneId city) {
        return new Spot(
                document.id(),
                document.text("name").toLowerCase(Locale.ROOT),
                document.languages(),
                document.position(),
                document.hours(city),
                document.confirmedOn());
    }

    /** Speaking the language comes before not speaking it; what nobody confirmed for a year sinks among these. */
    Rank rank(ServiceQuery query, double score, LocalDate today) {
        int strange = query.speaks().map(languages::contains).orElse(true) ? 0 : 2;
        int stale = confirmedOn
                        .filter(day -> !day.isBefore(today.minusDays(FRESH_DAYS)))
                        .isPresent()
                ? 0
                : 1;
        double first = query.near().map(this::metres).orElse(-score);
        return new Rank(strange + stale, first, sortName, id);
    }

    double metres(Near from) {
        return position.map(from::to).orElse(NOWHERE);
    }

    boolean openAt(Optional<Instant> moment) {
        return moment.map(hours::openAt).orElse(true);
    }
}
