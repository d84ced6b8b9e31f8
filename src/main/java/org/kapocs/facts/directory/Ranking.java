package org.kapocs.facts.directory;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.kapocs.facts.directory.SearchIndex.Match;
import org.kapocs.facts.directory.Spot.Named;

/** Puts what was found in order, as far as somebody will see it: a search may find thousands, and shows ten. */
final class Ranking {
    /** With a place, the nearest of what fits the words well; a chance likeness next door is no answer. */
    private static final double WELL = 0.4;

    private final ServiceQuery query;
    private final List<Match> fitting;
    private final double well;
    private final String typed;
    private final Map<Named, Long> named;
    private final ZonedDateTime now;

    /** @param now the moment by which services are open or closed, and freshly confirmed or not, in the city's time */
    Ranking(ServiceQuery query, List<Match> matches, ZonedDateTime now) {
        this.query = query;
        this.well = WELL * matches.stream().mapToDouble(Match::score).max().orElse(0);
        this.typed = Analysis.plain(query.text().orElse(""));
        this.now = now;
        double least = query.near().isPresent() ? well : 0;
        this.fitting = matches.stream()
                .filter(match -> match.score() >= least || named(match) != Named.NOT)
                .filter(match -> match.spot().openAt(query.openAt()))
                .toList();
        this.named = fitting.stream().collect(Collectors.groupingBy(this::named, Collectors.counting()));
    }

    private Named named(Match match) {
        return match.spot().named(typed);
    }

    record Place(Rank rank, Spot spot) {}

    int size() {
        return fitting.size();
    }

    int speaking() {
        return (int)
                fitting.stream().filter(match -> match.spot().speaks(query)).count();
    }

    /** The first of them, from after that rank on. Whether one is open is looked up only when that could bring it here. */
    List<Place> first(int most, Optional<Rank> after) {
        var kept = new PriorityQueue<Place>(Comparator.comparing(Place::rank).reversed());
        for (Match match : fitting) {
            if (kept.size() == most
                    && rank(match, false).compareTo(kept.element().rank()) >= 0) {
                continue;
            }
            Rank rank = rank(match, query.openFirst() && !match.spot().openAt(now));
            if (after.isEmpty() || rank.compareTo(after.get()) > 0) {
                kept.add(new Place(rank, match.spot()));
            }
            if (kept.size() > most) {
                kept.remove();
            }
        }
        return kept.stream().sorted(Comparator.comparing(Place::rank)).toList();
    }

    /** The one that bears wholly the name that was typed, or else those of the organization that does, at most so many. */
    List<Spot> called(int most) {
        Named how = ofOrganization() ? Named.BY_ORGANIZATION : Named.WHOLLY;
        return first(most, Optional.empty()).stream()
                .map(Place::spot)
                .filter(spot -> spot.named(typed) == how)
                .toList();
    }

    boolean ofOrganization() {
        return !meant(Named.WHOLLY);
    }

    private Rank rank(Match match, boolean shut) {
        Named how = named(match);
        return match.spot().rank(query, match.score(), how, meant(how), match.score() < well, now.toLocalDate(), shut);
    }

    /** While one is named wholly, those whose names merely begin so are not meant. An organization is meant with all of its. */
    private boolean meant(Named how) {
        long wholly = named.getOrDefault(Named.WHOLLY, 0L);
        long theirs = named.getOrDefault(Named.BY_ORGANIZATION, 0L);
        long begun = named.getOrDefault(Named.BEGUN, 0L);
        return switch (how) {
            case WHOLLY -> wholly == 1;
            case BY_ORGANIZATION -> true;
            case BEGUN -> wholly + theirs + begun == 1;
            case NOT -> false;
        };
    }
}
