package org.kapocs.facts.client;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * The households of a client as they are kept. Of two records that were joined each keeps its rows: what was said last
 * holds for the person, but whoever may not know of somebody by one of the records may not by the other.
 *
 * @param hidden who is of them, and whose file is closed to the reader
 */
record Around(List<MemberRow> members, List<TieRow> ties, Set<UUID> hidden) {

    /** @param changedBy and {@code changedAt}: of the household, as is {@code householdVersion} */
    record MemberRow(
            UUID household,
            int householdVersion,
            Instant changedAt,
            UUID changedBy,
            UUID client,
            UUID stands,
            boolean mine,
            Stay stay,
            int version,
            Instant addedAt,
            UUID addedBy,
            Name name,
            @Nullable Integer birthYear) {}

    /** @param relation what the other is to the one */
    record TieRow(
            UUID id,
            UUID household,
            UUID one,
            UUID oneStands,
            UUID other,
            UUID otherStands,
            @Nullable Relation relation,
            boolean ended,
            boolean keptFromOne,
            boolean keptFromOther,
            @Nullable String speaker,
            @Nullable Ground ground,
            int version) {

        boolean between(UUID first, UUID second) {
            return oneStands.equals(first) && otherStands.equals(second)
                    || oneStands.equals(second) && otherStands.equals(first);
        }

        Tie seenFrom(UUID first) {
            boolean straight = oneStands.equals(first);
            Tie.Speaker speaks =
                    speaker == null ? null : speaker.equals("ONE") == straight ? Tie.Speaker.FIRST : Tie.Speaker.SECOND;
            return new Tie(
                    straight || relation == null ? relation : relation.inverse(),
                    ended,
                    keptFrom(!straight),
                    speaks,
                    ground,
                    "");
        }

        private boolean keptFrom(boolean theOne) {
            return theOne ? keptFromOne : keptFromOther;
        }
    }

    /** The record that stands for the client; empty for who is in no household. */
    Optional<UUID> self() {
        return members.stream().filter(MemberRow::mine).map(MemberRow::stands).findFirst();
    }

    List<UUID> households() {
        return members.stream().map(MemberRow::household).distinct().toList();
    }

    /** The people of a household by the record that stands for them: what was said last of each. */
    Map<UUID, MemberRow> people(UUID household) {
        var people = new LinkedHashMap<UUID, MemberRow>();
        members.stream()
                .filter(each -> each.household().equals(household))
                .sorted(Comparator.comparingInt(MemberRow::version).reversed())
                .forEach(each -> people.putIfAbsent(each.stands(), each));
        return people;
    }

    /** What is kept of two people of a household, the newest first. */
    List<TieRow> rows(UUID household, UUID first, UUID second) {
        return first.equals(second)
                ? List.of()
                : ties.stream()
                        .filter(each -> each.household().equals(household) && each.between(first, second))
                        .sorted(Comparator.comparingInt(TieRow::version).reversed())
                        .toList();
    }

    /** How two people of a household are related, seen from the first. */
    Optional<Tie> tie(UUID household, UUID first, UUID second) {
        List<Tie> ties = rows(household, first, second).stream()
                .map(row -> row.seenFrom(first))
                .toList();
        boolean kept = ties.stream().anyMatch(Tie::kept);
        return ties.stream()
                .findFirst()
                .map(tie -> new Tie(tie.relation(), tie.ended(), kept, tie.speaker(), tie.ground(), ""));
    }

    /** Whether the first may not know of the second, in whichever of these households that was said. */
    boolean untold(UUID first, UUID second) {
        return households().stream()
                .flatMap(household -> tie(household, second, first).stream())
                .anyMatch(Tie::kept);
    }

    /** What was said of the two, seen from the first. */
    Stream<Relation> said(UUID household, UUID first, UUID second) {
        return tie(household, first, second).stream()
                .filter(tie -> !tie.ended())
                .map(Tie::relation)
                .filter(Objects::nonNull);
    }

    /** @throws Problem.Invalid when somebody would live there with whom they were a couple */
    void refuseTogether(UUID household, UUID somebody, Stay stay, Households.@Nullable Towards towards) {
        Map<UUID, MemberRow> people = people(household);
        boolean together = stay.here()
                && people.values().stream()
                        .filter(each ->
                                !each.stands().equals(somebody) && each.stay().here())
                        .filter(each -> !hidden().contains(each.stands()))
                        .anyMatch(each -> towards != null && towards.of().equals(each.stands())
                                ? towards.tie().ended()
                                : tie(household, somebody, each.stands())
                                        .filter(Tie::ended)
                                        .isPresent());
        if (together) {
            throw new Problem.Invalid(Map.of("lives", "client.error.household.together"));
        }
    }
}
