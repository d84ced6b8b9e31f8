package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Wire;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ClientSearchTest {
    private final Who.Staff officer = officer(UUID.randomUUID());

    @Autowired
    Clients clients;

    @Autowired
    Trail trail;

    @Test
    void a_client_is_found_in_another_script_than_the_name_is_written_in() {
        UUID persian = register(null, person("مریم احمدی"));
        UUID russian = register(null, person("Наталья Минтакова"));
        UUID hungarian = register(null, person("Minta Őszike"));

        assertThat(found("maryam")).contains(persian);
        assertThat(found("ahmadi maryam")).contains(persian);
        assertThat(found("natal")).containsExactly(russian);
        assertThat(found("oszike minta")).containsExactly(hungarian);
        assertThat(found("%")).isEmpty();
    }

    @Test
    void one_slip_in_each_word_still_finds_and_two_do_not() {
        UUID id = register(null, person("Varázsló Bendegúz"));
        assertThat(found("Varázslló Bendguz")).containsExactly(id);
        assertThat(found("bednegúz")).containsExactly(id);
        assertThat(found("Varaslo Bxndeguz")).containsExactly(id);
        assertThat(found("vxrxzslo")).isEmpty();
        assertThat(found("varaszlo nobody")).isEmpty();
    }

    @Test
    void three_words_are_found_together_in_any_order_and_begun() {
        UUID id = register(null, person("Ngo Thi Rejtélyes"));
        register(null, person("Ngo Rejtélyes"));
        assertThat(found("rejtelyes thi ngo")).contains(id);
        assertThat(found("ngo rejt th")).contains(id);
        assertThat(alike(null, "Thi Rejtelyes Ngo Valaki", null)).hasSize(2);
        assertThat(alike(null, "Thi Ngo Valaki", null)).isEmpty();
    }

    @Test
    void names_are_asked_in_the_same_words_however_many_they_are() throws Exception {
        UUID one = register(null, person("Egy"));
        UUID other = register(null, person("Kettő"));
        List<String> few = Wire.of(() -> as(officer, () -> clients.namesOf(officer, Set.of(one))));
        assertThat(few).isNotEmpty();
        assertThat(Wire.of(() -> as(officer, () -> clients.namesOf(officer, Set.of(one, other)))))
                .isEqualTo(few);
    }

    @Test
    void a_name_that_is_sql_is_only_a_name() {
        UUID id = register(null, person("Robert'); drop table client.client;--"));
        assertThat(found("robert")).containsExactly(id);
    }

    @Test
    void somebody_alike_is_pointed_out() {
        UUID contact = UUID.randomUUID();
        UUID known = register(
                contact,
                new Person(
                        List.of(Name.pseudonym("Yusuf Mintazade")),
                        new BirthDate(1991, null, null),
                        List.of(),
                        List.of(),
                        null));

        assertThat(alike(null, "يوسف مينتازاده", new BirthDate(1991, 5, 2))).contains(known);
        assertThat(alike(null, "Yusuf Mintazade", null)).contains(known);
        assertThat(alike(null, "يوسف مينتازاده", new BirthDate(1960, null, null)))
                .isEmpty();
        assertThat(alike(null, "Mintazade Yusuf", new BirthDate(1960, null, null)))
                .contains(known);
        assertThat(alike(null, "Yusuf", null)).contains(known);
        assertThat(alike(null, "Yusuf Somebody", null)).isEmpty();
        assertThat(alike(contact, "Somebody Else", null)).contains(known);
    }

    @Test
    void two_of_the_same_name_in_two_scripts_are_told_apart() {
        UUID arabic = register(null, new Person(List.of(Name.pseudonym("أمينة حسن")), null, List.of(), List.of(), 8));
        UUID first = register(
                null,
                new Person(
                        List.of(Name.pseudonym("李梅")),
                        new BirthDate(1988, null, null),
                        List.of(new SpokenLanguage("zh", LanguageLevel.UNKNOWN, false)),
                        List.of(),
                        null));
        assertThat(alike(null, "Amina Hassan", null)).contains(arabic);
        var alike = as(officer, () -> clients.alike(officer, null, person("Li Mei")));
        assertThat(alike.clients()).singleElement().satisfies(found -> {
            assertThat(found.client()).isEqualTo(first);
            assertThat(found.birthYear()).isEqualTo(1988);
            assertThat(found.language()).isEqualTo("zh");
        });
    }

    @Test
    void whom_a_search_finds_is_not_opened_by_it() {
        UUID id = register(null, person("Lê Minh Minta"));
        assertThat(found("le minh")).containsExactly(id);
        assertThat(alike(null, "Le Minh Minta", null)).contains(id);

        assertThat(trail.openedBy(Set.of(new Subject("client", id)))).isEmpty();
        assertThat(as(officer, () -> trail.of(officer, new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty()))))
                .extracting(trace -> trace.what() + " " + trace.subject().id())
                .contains("client.searched.1 " + officer.account());
    }

    @Test
    void a_search_shows_twenty_five_and_says_that_there_are_more() {
        for (int n = 0; n < 26; n++) {
            register(null, person("Sokan Minta"));
        }
        Found found = as(officer, () -> clients.find(officer, "sokan"));
        assertThat(found.clients()).hasSize(25);
        assertThat(found.more()).isTrue();
    }

    private List<UUID> alike(@Nullable UUID contact, String name, @Nullable BirthDate birth) {
        var person = new Person(List.of(Name.pseudonym(name)), birth, List.of(), List.of(), null);
        return as(officer, () -> clients.alike(officer, contact, person)).clients().stream()
                .map(Likeness::client)
                .toList();
    }

    private List<UUID> found(String words) {
        return as(officer, () -> clients.find(officer, words)).clients().stream()
                .map(Likeness::client)
                .toList();
    }

    private UUID register(@Nullable UUID contact, Person person) {
        return as(officer, () -> clients.register(officer, contact, person));
    }

    private static Person person(String name) {
        return new Person(List.of(Name.pseudonym(name)), null, List.of(), List.of(), null);
    }

    private static Who.Staff officer(UUID organization) {
        return new Who.Staff(UUID.randomUUID(), "Minta Anna", organization, Set.of(), Set.of(Role.DESK_OFFICER));
    }

    private static <T extends @Nullable Object> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
