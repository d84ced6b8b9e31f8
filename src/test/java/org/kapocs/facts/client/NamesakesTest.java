package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Resemblance.Traits;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** What the index is asked for leaves out nobody who would be worth asking about. */
@HouseTest
class NamesakesTest {
    private static final Who.Machine HOUSE = new Who.Machine("namesakes");
    private static final int PEOPLE = 220;

    /** Each in several scripts and spellings, with one word more, one less, and in the other order. */
    private static final List<String> NAMES = List.of(
            "Farid|Karimi",
            "Karimi|Farid",
            "فريد|كريمي",
            "Farid Reza|Karimi",
            "Farid|",
            "فريد|",
            "Олена|Шевченко",
            "Olena|Shevchenko",
            "Olena|Sevcenko",
            "Олена Марія|Шевченко",
            "小明|王",
            "Xiao Ming|Wang",
            "Ming|Wang",
            "Thị Hoa|Nguyễn",
            "Hoa|Nguyen",
            "Thị Lan|Nguyễn",
            "Anna|Kovács",
            "Anna Mária|Kovacs",
            "Kovács|");

    private static final List<@Nullable BirthDate> BIRTHS = java.util.Arrays.asList(
            null,
            new BirthDate(1988, null, null),
            new BirthDate(1988, 3, null),
            new BirthDate(1988, 3, 9),
            new BirthDate(1988, 3, 9),
            new BirthDate(1988, 9, 3),
            new BirthDate(1988, 8, 8),
            new BirthDate(1989, 3, 9));

    private static final List<String> PHONES = List.of("", "", "+36 1 555 0102", "06-1/555 01-03");

    @Autowired
    Clients clients;

    @Autowired
    Namesakes namesakes;

    @Autowired
    Staff staff;

    private Who.Staff officer;

    @BeforeEach
    void an_organization_of_its_own() {
        officer = staff.with(Role.DESK_OFFICER);
    }

    @Test
    void everybody_is_found_who_is_worth_asking_about_in_a_register_of_five_scripts() {
        var register = new LinkedHashMap<UUID, Traits>();
        var chance = new Random(88);
        for (int n = 0; n < PEOPLE; n++) {
            Person person = invented(chance, n % 5 == 0);
            register.put(Standing.as(officer, () -> clients.register(officer, null, person)), traits(person));
        }
        Set<Seen> found = new HashSet<>();
        Standing.as(HOUSE, () -> namesakes.compare(HOUSE, List.copyOf(register.keySet())))
                .forEach(each -> each.like().forEach(like -> found.add(new Seen(each.client(), like.client()))));

        Map<Seen, Set<Sign>> worth = worthAsking(register);
        assertThat(found).isEqualTo(worth.keySet());
        Set<Sign> seen = EnumSet.noneOf(Sign.class);
        worth.values().forEach(seen::addAll);
        assertThat(seen).containsAll(EnumSet.complementOf(EnumSet.of(Sign.HOUSEHOLD)));
        assertThat(worth).hasSizeGreaterThan(500);
    }

    /** Whichever of two changes last must find the other. */
    private record Seen(UUID from, UUID other) {}

    /** Each two of them compared; where the day is known of both, nobody of another year is asked about. */
    private static Map<Seen, Set<Sign>> worthAsking(Map<UUID, Traits> register) {
        var worth = new LinkedHashMap<Seen, Set<Sign>>();
        register.forEach((one, traits) -> register.forEach((other, theirs) -> {
            Set<Sign> signs = Resemblance.signs(traits, theirs);
            if (!one.equals(other)
                    && new Resemblance(other, signs).isWorthAsking()
                    && mayBeOne(traits.birth(), theirs.birth())) {
                worth.put(new Seen(one, other), signs);
            }
        }));
        return worth;
    }

    private static boolean mayBeOne(@Nullable BirthDate one, @Nullable BirthDate other) {
        return one == null || other == null || one.year() == other.year() || one.day() == null || other.day() == null;
    }

    private static Person invented(Random chance, boolean twoNames) {
        String phone = of(PHONES, chance);
        return new Person(
                twoNames ? List.of(name(of(NAMES, chance)), name(of(NAMES, chance))) : List.of(name(of(NAMES, chance))),
                BIRTHS.get(chance.nextInt(BIRTHS.size())),
                List.of(),
                phone.isEmpty() ? List.of() : List.of(new Reach(ReachKind.PHONE, phone, "")),
                8 + chance.nextInt(2));
    }

    private static String of(List<String> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    private static Name name(String parts) {
        String[] name = parts.split("\\|", -1);
        NameOrder order = name[1].isEmpty() ? NameOrder.SINGLE : NameOrder.WESTERN;
        return new Name(NameKind.LEGAL, order, name[0], name[1]);
    }

    private static Traits traits(Person person) {
        return new Traits(
                person.names().stream().map(name -> NameKey.of(name.spoken())).toList(),
                person.birth(),
                person.reach().stream()
                        .map(each -> each.value().replaceAll("[^0-9]", "").replaceAll(".*(.{9})$", "$1"))
                        .collect(Collectors.toSet()),
                person.district(),
                Set.of(),
                List.of());
    }
}
