package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ClientsTest {
    private final Who.Staff officer = officer(UUID.randomUUID());
    private final Who.Staff stranger = officer(UUID.randomUUID());

    @Autowired
    Clients clients;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_pseudonym_is_enough() {
        UUID id = register(null, person("Dara"));

        Client client = as(officer, () -> clients.get(officer, id, Purpose.CASEWORK));
        assertThat(client.person().name().spoken()).isEqualTo("Dara");
        assertThat(client.person().birth()).isNull();
        assertThat(client.version()).isEqualTo(1);
    }

    @Test
    void one_way_to_reach_somebody_has_one_key_in_the_database_and_in_the_code() {
        var ways = List.of(
                new Reach(ReachKind.PHONE, "+36 1 555 0101", ""),
                new Reach(ReachKind.PHONE, "06-1/555.01 01", ""),
                new Reach(ReachKind.PHONE, "٣٦١٥٥٥ Nagyi", ""),
                new Reach(ReachKind.EMAIL, "Árvíz.Tűrő@Example.ORG", ""));
        UUID id = register(null, new Person(List.of(Name.pseudonym("Dara")), null, List.of(), ways, null));
        List<String> keys = as(
                officer,
                () -> transaction.execute(_ -> sql.sql("select key from client.reach where client = :id order by seq")
                        .param("id", id)
                        .query(String.class)
                        .list()));
        assertThat(keys).isEqualTo(ways.stream().map(Reach::key).toList());
        assertThat(keys.getFirst()).isEqualTo(keys.get(1));
    }

    @Test
    void several_names_in_several_scripts_are_kept_in_their_order() {
        var person = new Person(
                List.of(
                        new Name(NameKind.LEGAL, NameOrder.WESTERN, "مریم", "احمدی"),
                        new Name(NameKind.LEGAL, NameOrder.WESTERN, "Maryam", "Ahmadi"),
                        Name.pseudonym("Mari")),
                new BirthDate(1988, 3, null),
                List.of(
                        new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true),
                        new SpokenLanguage("en", LanguageLevel.SOME, false)),
                List.of(new Reach(ReachKind.PHONE, "+36 1 555 0101", "after 17:00")),
                8);

        UUID id = register(null, person);

        assertThat(as(officer, () -> clients.get(officer, id, Purpose.CASEWORK)).person())
                .isEqualTo(person);
    }

    @Test
    void the_second_officer_sees_the_saved_version_and_overwrites_nothing() {
        UUID id = register(null, person("Dara"));

        Correction first = as(officer, () -> clients.correct(officer, id, 1, person("Dara Minta")));
        Correction second = as(officer, () -> clients.correct(officer, id, 1, person("Dora")));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Correction.Done.class,
                        done -> assertThat(done.version()).isEqualTo(2));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Correction.Outdated.class,
                        outdated -> assertThat(outdated.saved().person().name().spoken())
                                .isEqualTo("Dara Minta"));
    }

    @Test
    void another_organization_neither_sees_finds_nor_corrects_a_client() {
        UUID id = register(null, person("Rejtett Minta"));

        assertThatThrownBy(() -> as(stranger, () -> clients.get(stranger, id, Purpose.CASEWORK)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(as(stranger, () -> clients.find(stranger, "rejtett")).clients())
                .isEmpty();
        assertThat(as(stranger, () -> clients.namesOf(stranger, Set.of(id)))).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> clients.correct(stranger, id, 1, person("Enyém"))))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void the_database_itself_shows_no_row_to_another_organization() {
        UUID id = register(null, person("Rejtett Minta"));

        assertThat(rowsSeenBy(officer, id)).isEqualTo(10);
        assertThat(rowsSeenBy(stranger, id)).isZero();
        assertThat(rowsSeenBy(Who.NOBODY, id)).isZero();
        assertThat(rowsSeenBy(new Who.LinkHolder(id), id)).isZero();
    }

    @Test
    void the_newcomer_sees_their_own_record_through_their_contact() {
        UUID contact = UUID.randomUUID();
        UUID id = register(contact, person("Dara"));
        var holder = new Who.CodeHolder(contact);

        assertThat(as(holder, () -> clients.get(holder, id, Purpose.OWN_FILE)).id())
                .isEqualTo(id);
        assertThat(rowsSeenBy(holder, id)).isEqualTo(6);
        assertThat(rowsSeenBy(new Who.CodeHolder(UUID.randomUUID()), id)).isZero();
    }

    @Test
    void a_reading_leaves_its_purpose_and_a_failed_one_nothing() {
        UUID id = register(null, person("Dara"));
        as(officer, () -> clients.get(officer, id, Purpose.REFERRAL));

        var openings = trail.openedBy(Set.of(new Subject("client", id)));
        assertThat(openings).singleElement().satisfies(opening -> {
            assertThat(opening.purpose()).contains(Purpose.REFERRAL);
            assertThat(opening.organization()).contains(officer.organization());
        });
    }

    @Test
    void a_district_is_one_of_the_city() {
        for (int district : new int[] {-1, 0, 24, 99}) {
            assertThatThrownBy(() -> new Person(List.of(Name.pseudonym("Dara")), null, List.of(), List.of(), district))
                    .isInstanceOf(Problem.Invalid.class);
        }
    }

    private UUID register(@Nullable UUID contact, Person person) {
        return as(officer, () -> clients.register(officer, contact, person));
    }

    private int rowsSeenBy(Who who, UUID id) {
        return as(
                who,
                () -> transaction.execute(
                        t -> sql.sql("""
                select (select count(*) from client.client where id = :id)
                     + (select count(*) from client.name where client = :id)
                     + (select count(*) from client.name_word where client = :id)""").param("id", id).query(Integer.class).single()));
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
