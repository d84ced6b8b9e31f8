package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household of which one file is closed to who reads: closing it tells nothing, and loses nothing. */
class ClosedHouseholdTest extends HouseholdTests {
    @Autowired
    JdbcClient sql;

    Who.Staff colleague;
    UUID father;

    @BeforeEach
    void a_colleague_to_whom_the_mother_is_closed() {
        colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        father = register("Omar");
        take(spot(3), father, Relation.SPOUSE);
    }

    private void close(UUID client) {
        UUID seal = UUID.randomUUID();
        sql.sql("insert into veil.sealed values (:client, :seal, :organization)")
                .param("client", client)
                .param("seal", seal)
                .param("organization", officer.organization())
                .update();
        sql.sql("insert into veil.subject values (:client, :client)")
                .param("client", client)
                .update();
        sql.sql("insert into veil.keeper values (:seal, :account)")
                .param("seal", seal)
                .param("account", officer.account())
                .update();
    }

    private Kin seen(UUID client) {
        return Standing.as(colleague, () -> households.of(colleague, client));
    }

    @Test
    void whoever_lives_with_her_is_as_little_told_of_as_before_it_was_closed() {
        change(father, new Stay(null, RoughDate.typed("2024-05", "until"), false), keptFromFather());
        assertThat(seen(father).people()).isEmpty();
        assertThat(seen(father).homes()).isEmpty();
        close(mother);
        assertThat(seen(father).people()).isEmpty();
        assertThat(seen(father).homes()).isEmpty();
        assertThat(seen(father).untold()).contains(son, daughter, grandmother);
    }

    private static Tie keptFromFather() {
        return new Tie(Relation.SPOUSE, true, true, null, null, "");
    }

    @Test
    void a_household_with_nobody_else_to_be_seen_is_not_told() {
        UUID alone = register("Leila");
        UUID beside = register("Nur");
        take(new Households.Spot(alone, null, 0), beside, Relation.SIBLING);
        close(alone);
        assertThat(seen(beside).homes()).isEmpty();
    }

    @Test
    void who_removes_somebody_dissolves_no_household_in_which_others_live_whom_they_do_not_see() {
        take(spot(4), register("Leila"), Relation.SIBLING);
        close(mother);
        close(grandmother);
        Kin kin = seen(son);
        for (UUID each : Set.of(daughter, father)) {
            int version = seen(son).home(home).orElseThrow().version();
            Standing.as(colleague, () -> households.remove(colleague, new Households.Spot(son, home, version), each));
        }
        Kin.One last = seen(son).people().getFirst();
        int version = seen(son).home(home).orElseThrow().version();
        Standing.as(
                colleague, () -> households.remove(colleague, new Households.Spot(son, home, version), last.client()));
        assertThat(kin.self()).isEqualTo(son);
        assertThat(kin(mother).people()).extracting(Kin.One::client).containsExactlyInAnyOrder(son, grandmother);
    }
}
