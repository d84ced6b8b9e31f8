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
    void a_name_that_is_sql_is_only_a_name() {
        UUID id = register(null, person("Robert'); drop table client.client;--"));
        assertThat(found("robert")).containsExactly(id);
    }

    @Test
    void the_second_officer_sees_the_saved_version_and_overwrites_nothing() {
        UUID id = register(null, person("Dara"));

        Correction first = as(officer, () -> clients.correct(officer, id, 1, person("Dara Minta")));
        Correction second = as(officer, () -> clients.correct(officer, id, 1, person("Dora")));

        assertThat(first).isEqualTo(new Correction.Done(2));
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
        assertThat(as(stranger, () -> clients.find(stranger, "rejtett")).clients()).isEmpty();
        assertThat(as(stranger, () -> clients.namesOf(stranger, Set.of(id)))).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> clients.correct(stranger, id, 1, person("Enyém"))))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void the_database_itself_shows_no_row_to_another_organization() {
        UUID id = register(null, person("Rejtett Minta"));

        assertThat(rowsSeenBy(officer, id)).isEqualTo(2);
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
        assertThat(rowsSeenBy(holder, id)).isEqualTo(2);
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
        assertThat(as(officer, () -> trail.of(officer, Long.MAX_VALUE)))
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

    @Test
    void a_district_is_one_of_the_city() {
        for (int district : new int[] {-1, 0, 24, 99}) {
            assertThatThrownBy(() -> new Person(List.of(Name.pseudonym("Dara")), null, List.of(), List.of(), district))
                    .isInstanceOf(Problem.Invalid.class);
        }
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
