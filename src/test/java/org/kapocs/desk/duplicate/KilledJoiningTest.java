package org.kapocs.desk.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Person;
import org.kapocs.testing.Killed;

/** Two records that are joined, and taken apart, by a house that is killed after one statement more each time. */
class KilledJoiningTest extends DuplicatesTests {
    @Test
    void killed_between_any_two_statements_they_are_joined_or_not_and_taken_apart_or_not() {
        UUID one = register("Amina", "Minta", BORN);
        UUID other = register("Amina", "Minta", BORN);
        comparing.sweep();
        Person before = client(one).person();
        Person both = person("Amina", "Minta-Joint", BORN);
        int kills = 0;
        while (Killed.after(kills, () -> join(one, other, both))) {
            kills++;
            assertThat(client(other).id()).isEqualTo(other);
            assertThat(client(one).person()).isEqualTo(before);
            assertThat(list(PairState.PROPOSED)).hasSize(1);
        }
        assertThat(kills).isGreaterThan(10);
        assertThat(client(other).id()).isEqualTo(one);
        assertThat(client(one).person()).isEqualTo(both);
        assertThat(as(() -> same.records(officer, Set.of(one)))).containsExactlyInAnyOrder(one, other);
        kills = 0;
        while (Killed.after(kills, () -> as(() -> duplicates.reopen(officer, one, other)))) {
            kills++;
            assertThat(client(other).id()).isEqualTo(one);
            assertThat(client(one).person()).isEqualTo(both);
            assertThat(list(PairState.JOINED)).hasSize(1);
        }
        assertThat(kills).isGreaterThan(5);
        assertThat(client(one).person()).isEqualTo(before);
        assertThat(client(other).id()).isEqualTo(other);
    }
}
