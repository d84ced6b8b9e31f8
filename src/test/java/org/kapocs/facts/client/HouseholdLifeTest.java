package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.springframework.beans.factory.annotation.Value;

/** A household when records of its people are joined, taken apart and erased. */
class HouseholdLifeTest extends HouseholdTests {
    @Value("${spring.datasource.url}")
    String url;

    @Test
    void joined_to_a_record_outside_the_household_that_one_lives_there_until_they_are_taken_apart() {
        Kin before = kin(mother);
        UUID again = register("Hasan");
        join(again, son);
        assertThat(kin(mother).people())
                .extracting(Kin.One::client)
                .contains(again)
                .doesNotContain(son);
        assertThat(kin(again).one(mother).orElseThrow().relation()).isEqualTo(Relation.PARENT);
        assertThat(kin(son).one(mother).orElseThrow().relation()).isEqualTo(Relation.PARENT);
        as(() -> same.part(officer, again, son));
        assertThat(kin(mother)).isEqualTo(before);
        assertThat(kin(again).people()).isEmpty();
    }

    @Test
    void two_of_one_household_who_are_joined_become_one_and_two_again_as_they_were() {
        UUID twice = register("Amira");
        take(spot(3), twice, Relation.RELATIVE);
        Kin before = kin(mother);
        join(daughter, twice);
        assertThat(kin(mother).people())
                .extracting(Kin.One::client)
                .containsOnlyOnce(daughter)
                .doesNotContain(twice);
        assertThat(kin(mother).people()).hasSize(3);
        as(() -> same.part(officer, daughter, twice));
        assertThat(kin(mother)).isEqualTo(before);
    }

    @Test
    void what_is_changed_while_they_are_joined_stays_with_the_one_that_stands_for_both() {
        UUID twice = register("Amira");
        join(daughter, twice);
        change(daughter, new Stay(null, RoughDate.typed("2024", "x"), false), Tie.of(Relation.CHILD));
        as(() -> same.part(officer, daughter, twice));
        assertThat(kin(mother).one(daughter).orElseThrow().place()).isEqualTo(Kin.Place.EARLIER);
        assertThat(kin(twice).people()).isEmpty();
    }

    @Test
    void who_is_erased_takes_their_rows_along_and_leaves_those_of_the_others() throws Exception {
        change(son, Stay.HERE, new Tie(Relation.CHILD, false, false, Tie.Speaker.FIRST, Ground.BIRTH_CERTIFICATE, "x"));
        try (var owner = TestPostgres.administrator(url);
                var erase = owner.prepareStatement("delete from client.client where id = ?")) {
            erase.setObject(1, son);
            assertThat(erase.executeUpdate()).isEqualTo(1);
        }
        assertThat(kin(mother).people()).extracting(Kin.One::client).containsExactlyInAnyOrder(daughter, grandmother);
        assertThat(kin(daughter).one(mother).orElseThrow().relation()).isEqualTo(Relation.PARENT);
        assertThat(rowsOf(son)).isZero();
    }

    private int rowsOf(UUID client) throws Exception {
        try (var owner = TestPostgres.administrator(url);
                var count = owner.prepareStatement("select (select count(*) from client.member where client = ?)"
                        + " + (select count(*) from client.tie where ? in (one, other))"
                        + " + (select count(*) from client.data_key where client = ?)")) {
            for (int at = 1; at <= 3; at++) {
                count.setObject(at, client);
            }
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
