package org.kapocs.facts.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Around.MemberRow;
import org.kapocs.facts.client.Around.TieRow;

/** A family, and how each of them sees it. */
abstract class Family {
    static final UUID HOME = id(100);
    static final UUID MOTHER = id(1);
    static final UUID SON = id(2);
    static final UUID DAUGHTER = id(3);
    static final UUID GRANDMOTHER = id(4);
    static final UUID FATHER = id(5);
    static final Stay LEFT = new Stay(null, RoughDate.typed("2024-05", "until"), false);

    final List<MemberRow> members = new ArrayList<>();
    final List<TieRow> ties = new ArrayList<>();
    Set<UUID> hidden = Set.of();

    void family() {
        List.of(MOTHER, SON, DAUGHTER, GRANDMOTHER).forEach(each -> lives(each, each, Stay.HERE, 1));
        tie(MOTHER, SON, Relation.CHILD, false, false, false);
        tie(MOTHER, DAUGHTER, Relation.CHILD, false, false, false);
        tie(MOTHER, GRANDMOTHER, Relation.PARENT, false, false, false);
    }

    @Nullable
    Relation relation(UUID of, UUID to) {
        return seenFrom(of).one(to).orElseThrow().relation();
    }

    Kin seenFrom(UUID client) {
        var mine = members.stream()
                .map(each -> new MemberRow(
                        each.household(),
                        each.householdVersion(),
                        each.changedAt(),
                        each.changedBy(),
                        each.client(),
                        each.stands(),
                        each.stands().equals(client),
                        each.stay(),
                        each.version(),
                        each.addedAt(),
                        each.addedBy(),
                        each.name(),
                        each.birthYear()))
                .toList();
        return Kinship.of(new Around(mine, ties, hidden), client);
    }

    void lives(UUID client, UUID stands, Stay stay, int version) {
        lives(HOME, client, stands, stay, version);
    }

    void lives(UUID home, UUID client, UUID stands, Stay stay, int version) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        Name name = Name.pseudonym("Minta " + stands.getLeastSignificantBits());
        members.add(new MemberRow(home, 3, at, id(9), client, stands, false, stay, version, at, id(9), name, null));
    }

    /** @param keptFromOne the first may not know of the second; {@code keptFromOther}: the second of the first */
    void tie(UUID one, UUID other, Relation relation, boolean ended, boolean keptFromOne, boolean keptFromOther) {
        ties.add(new TieRow(
                UUID.randomUUID(),
                HOME,
                one,
                one,
                other,
                other,
                relation,
                ended,
                keptFromOne,
                keptFromOther,
                null,
                null,
                1));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
