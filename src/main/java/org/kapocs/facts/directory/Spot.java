package org.kapocs.facts.directory;

import com.ibm.icu.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a node keeps of each service beside the words in its search index, to put answers in order. */
record Spot(
        UUID id,
        String sortName,
        List<String> names,
        String organization,
        List<String> languages,
        Optional<Near> position,
        OpeningHours hours,
        Optional<LocalDate> confirmedOn) {
    private static final int FRESH_DAYS = 365;
    private static final double NOWHERE = 1e9;

    /** @param order of names, as the house's language sorts them */
    static Spot of(Document document, ZoneId city, Collator order) {
        return new Spot(
                document.id(),
                HexFormat.of()
                        .formatHex(order.getCollationKey(document.text("name")).toByteArray()),
                document.words().stream()
                        .map(words -> Analysis.plain(words.name()))
                        .toList(),
                Analysis.plain(document.organization()),
                document.languages(),
                document.position(),
                document.hours(city),
                document.confirmedOn());
    }

    boolean speaks(ServiceQuery query) {
        return query.speaks().isEmpty() || languages.contains(query.speaks().get());
    }

    /** How one of its names, in whichever language, is what was typed. */
    enum Named {
        WHOLLY,
        /** Not it, and wholly the organization that gives it. */
        BY_ORGANIZATION,
        /** It begins like that. */
        BEGUN,
        NOT
    }

    /** @param typed as {@link Analysis#plain} leaves it */
    Named named(String typed) {
        if (typed.isEmpty()) {
            return Named.NOT;
        }
        if (names.contains(typed)) {
            return Named.WHOLLY;
        }
        if (organization.equals(typed)) {
            return Named.BY_ORGANIZATION;
        }
        return names.stream().anyMatch(name -> name.startsWith(typed)) ? Named.BEGUN : Named.NOT;
    }

    /**
     * The one that was called by name comes first, then those of an organization that was. Then speaking the language comes before not speaking it, a name
     * before what is said elsewhere, the words asked for before a chance likeness, what was confirmed within a year
     * before what was not, and if asked for, open before closed.
     *
     * @param meant that it is the one, or one of those, that are meant by that name
     * @param shut that it is closed, where open comes before closed
     */
    Rank rank(
            ServiceQuery query,
            double score,
            Named named,
            boolean meant,
            boolean unlike,
            LocalDate today,
            boolean shut) {
        int called = 64 * (meant ? named : Named.NOT).ordinal();
        int strange = speaks(query) ? 0 : 32;
        int likeness = 8 * named.ordinal();
        int chance = unlike ? 4 : 0;
        int stale = confirmedOn
                        .filter(day -> !day.isBefore(today.minusDays(FRESH_DAYS)))
                        .isPresent()
                ? 0
                : 2;
        double first = query.near().map(this::metres).orElse(-score);
        return new Rank(called + strange + likeness + chance + stale + (shut ? 1 : 0), first, sortName, id);
    }

    double metres(Near from) {
        return position.map(from::to).orElse(NOWHERE);
    }

    boolean openAt(ZonedDateTime now) {
        return hours.openAt(now.toInstant());
    }

    boolean openAt(Optional<Instant> moment) {
        return moment.map(hours::openAt).orElse(true);
    }
}
