package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Around.MemberRow;
import org.kapocs.facts.client.Kin.Place;

/**
 * Sees households from one of their people. Who may not know of another has nothing told of them; and where they do not
 * live, nothing of those with whom the other lives either: where the children are is where their mother is. Of a household
 * with nobody else it is not told that there is one. Who lives with them in another household of theirs is told of there.
 * Whose file is closed to the reader is told of no more than who may not be told of, and those who live with them likewise.
 */
final class Kinship {
    private final Around around;
    private final UUID self;
    private final Set<UUID> untold = new HashSet<>();
    private final Set<UUID> closed = new HashSet<>();
    private final List<Kin.Home> homes = new ArrayList<>();
    private final Map<UUID, Kin.One> people = new LinkedHashMap<>();

    private Kinship(Around around, UUID self) {
        this.around = around;
        this.self = self;
    }

    /** @param client for whom nothing stands when they are in no household */
    static Kin of(Around around, UUID client) {
        return new Kinship(around, around.self().orElse(client)).seen();
    }

    private Kin seen() {
        around.households().forEach(this::withhold);
        untold.addAll(withThem());
        around.households().forEach(this::tell);
        homes.sort(Comparator.comparing(Kin.Home::changedAt).reversed());
        List<Kin.One> all = people.values().stream()
                .sorted(Comparator.comparing(Kin.One::place)
                        .thenComparingInt(Kinship::closeness)
                        .thenComparingInt(each -> each.birthYear() == null ? 0 : each.birthYear())
                        .thenComparing(each -> each.name().spoken()))
                .toList();
        return new Kin(self, List.copyOf(homes), all, speakersFor(self, people.keySet()), Set.copyOf(untold));
    }

    private static int closeness(Kin.One each) {
        return each.relation() == null
                ? Relation.UNRELATED.ordinal()
                : each.relation().ordinal();
    }

    private void withhold(UUID household) {
        Map<UUID, MemberRow> all = around.people(household);
        Set<UUID> kept = new HashSet<>(all.keySet());
        kept.removeIf(each -> each.equals(self)
                || !around.untold(self, each) && !around.hidden().contains(each));
        untold.addAll(kept);
        if (!kept.isEmpty() && !lives(all, self)) {
            closed.add(household);
        }
    }

    /** Who is of a household that is withheld, and does not live with the client in another. */
    private Set<UUID> withThem() {
        var them = new HashSet<UUID>();
        closed.forEach(household -> them.addAll(around.people(household).keySet()));
        them.remove(self);
        for (UUID household : around.households()) {
            Map<UUID, MemberRow> all = around.people(household);
            if (lives(all, self)) {
                them.removeIf(each -> lives(all, each));
            }
        }
        return them;
    }

    private static boolean lives(Map<UUID, MemberRow> all, UUID somebody) {
        MemberRow row = all.get(somebody);
        return row != null && row.stay().here();
    }

    private void tell(UUID household) {
        Map<UUID, MemberRow> all = new LinkedHashMap<>(around.people(household));
        MemberRow mine = all.remove(self);
        int before = all.size();
        all.keySet().removeAll(untold);
        if (mine == null || closed.contains(household) || before > 0 && all.isEmpty()) {
            return;
        }
        homes.add(new Kin.Home(household, mine.householdVersion(), mine.changedAt(), mine.changedBy(), mine.stay()));
        all.forEach((client, row) -> {
            Optional<Tie> tie = around.tie(household, self, client);
            if (mine.stay().here() || tie.isPresent()) {
                people.merge(client, one(row, mine, tie, all.keySet()), Kinship::nearer);
            }
        });
    }

    /** Of two households that somebody shares with the client, the one in which they live together. */
    private static Kin.One nearer(Kin.One one, Kin.One other) {
        return one.place().compareTo(other.place()) <= 0 ? one : other;
    }

    private Kin.One one(MemberRow row, MemberRow mine, Optional<Tie> tie, Collection<UUID> told) {
        Optional<Relation> said = tie.map(Tie::relation);
        Optional<Relation> derived = said.isPresent() ? Optional.empty() : derived(row.household(), row.stands(), told);
        boolean ended = tie.isPresent() && tie.get().ended();
        return new Kin.One(
                row.household(),
                row.stands(),
                row.name(),
                row.birthYear(),
                place(row.stay(), mine.stay(), ended),
                row.stay(),
                apart(row.stay(), mine.stay()),
                said.or(() -> derived).orElse(null),
                derived.isPresent(),
                ended,
                tie.isPresent() && tie.get().kept(),
                speakersFor(row.stands(), told),
                row.addedAt(),
                row.addedBy());
    }

    /** When the first of them moved out. */
    private static @Nullable RoughDate apart(Stay theirs, Stay mine) {
        return Stream.of(Optional.ofNullable(theirs.until()), Optional.ofNullable(mine.until()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(RoughDate::text))
                .orElse(null);
    }

    /** Who was a couple and is not any more never counts as living together, whatever was forgotten to be said. */
    private static Place place(Stay theirs, Stay mine, boolean ended) {
        if (theirs.elsewhere() || mine.elsewhere()) {
            return ended ? Place.EARLIER : Place.ELSEWHERE;
        }
        return theirs.here() && mine.here() && !ended ? Place.TOGETHER : Place.EARLIER;
    }

    private Optional<Relation> derived(UUID household, UUID client, Collection<UUID> told) {
        return told.stream()
                .filter(between -> !between.equals(client))
                .flatMap(between -> around.said(household, self, between)
                        .flatMap(mine -> around.said(household, between, client)
                                .flatMap(theirs -> Relation.through(mine, theirs).stream())))
                .min(Comparator.naturalOrder());
    }

    /** Who of these, and of the client, may speak for somebody. */
    private List<UUID> speakersFor(UUID somebody, Collection<UUID> told) {
        return Stream.concat(Stream.of(self), told.stream())
                .distinct()
                .filter(each -> !each.equals(somebody))
                .filter(each -> around.households().stream()
                        .flatMap(household -> around.tie(household, each, somebody).stream())
                        .anyMatch(tie -> tie.speaker() == Tie.Speaker.FIRST))
                .toList();
    }
}
