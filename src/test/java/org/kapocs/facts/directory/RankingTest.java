package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.facts.directory.Ranking.Place;
import org.kapocs.facts.directory.SearchIndex.Match;
import org.kapocs.shared.language.Languages;

/** Page by page one sees all that was found, in the order in which all of it stands. */
class RankingTest {
    private static final ZonedDateTime MONDAY_NOON =
            ZonedDateTime.of(2026, 11, 16, 12, 0, 0, 0, ZoneId.of("Europe/Budapest"));
    private static final OpeningHours OPEN = hours("MO,TU");
    private static final OpeningHours SHUT = hours("SA,SU");

    private static OpeningHours hours(String days) {
        var json =
                "{\"freq\":\"WEEKLY\",\"byday\":\"%s\",\"opens_at\":\"08:00\",\"closes_at\":\"16:00\"}".formatted(days);
        return OpeningHours.of(List.of(Samples.JSON.readTree(json)), MONDAY_NOON.getZone());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_pages_of_an_answer_are_all_of_it_in_its_order(boolean openFirst) throws IOException {
        var query = ServiceQuery.in(new Languages().house()).speaking("fa");
        if (openFirst) {
            query = query.withOpenFirst();
        }
        var matches = matches();
        var ranking = new Ranking(query, matches, MONDAY_NOON);
        var seen = new ArrayList<Place>();
        List<Place> page = ranking.first(11, Optional.empty());
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = ranking.first(11, Optional.of(page.getLast().rank()));
        }
        assertThat(seen).extracting(Place::spot).containsExactlyElementsOf(inOrder(matches, openFirst));
        assertThat(ranking.size()).isEqualTo(matches.size());
        assertThat(ranking.speaking()).isEqualTo((int) matches.stream()
                .filter(match -> match.spot().languages().contains("fa"))
                .count());
    }

    /** Said again in other words: each thing that comes before another. */
    private static List<Spot> inOrder(List<Match> matches, boolean openFirst) {
        double best = matches.stream().mapToDouble(Match::score).max().orElseThrow();
        LocalDate aYearAgo = MONDAY_NOON.toLocalDate().minusDays(365);
        return matches.stream()
                .sorted(Comparator.comparing(
                                (Match match) -> !match.spot().languages().contains("fa"))
                        .thenComparing(match -> match.score() < 0.4 * best)
                        .thenComparing(match -> match.spot()
                                .confirmedOn()
                                .map(day -> day.isBefore(aYearAgo))
                                .orElse(true))
                        .thenComparing(
                                match -> openFirst && match.spot().hours().equals(SHUT))
                        .thenComparing(Match::score, Comparator.reverseOrder())
                        .thenComparing(match -> match.spot().sortName())
                        .thenComparing(match -> match.spot().id()))
                .map(Match::spot)
                .toList();
    }

    private static List<Match> matches() {
        var chance = new Random(7);
        var matches = new ArrayList<Match>();
        for (int n = 0; n < 120; n++) {
            var spot = new Spot(
                    new UUID(chance.nextLong(), n),
                    Integer.toString(chance.nextInt(3)),
                    List.of(),
                    "",
                    chance.nextBoolean() ? List.of("fa") : List.of("hu"),
                    Optional.empty(),
                    chance.nextBoolean() ? OPEN : SHUT,
                    chance.nextBoolean()
                            ? Optional.of(LocalDate.of(2026, 6, 1))
                            : Optional.of(LocalDate.of(2020, 6, 1)));
            matches.add(new Match(spot, chance.nextInt(1, 5)));
        }
        return matches;
    }
}
