package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who lives with a client: kept in one compartment, changed at one version, and not told to who may not know. */
class HouseholdsTest extends HouseholdTests {
    private static final String PAPER = "kanariirat 2026/17";

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void to_another_organization_nobody_of_it_exists() {
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(Standing.as(stranger, () -> households.of(stranger, mother)).people())
                .isEmpty();
        UUID theirs = Standing.as(
                stranger,
                () -> clients.register(
                        stranger, null, new Person(List.of(Name.pseudonym("Dara")), null, List.of(), List.of(), null)));
        assertThatThrownBy(() -> take(spot(3), theirs, Relation.SIBLING)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> take(spot(3), UUID.randomUUID(), Relation.SIBLING))
                .as("who is not there looks the same")
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> Standing.as(
                        stranger, () -> households.remove(stranger, new Households.Spot(mother, home, 3), son)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_newcomer_reads_no_row_of_it_and_not_their_own() {
        UUID contact = UUID.randomUUID();
        var person = new Person(List.of(Name.pseudonym("Dara")), null, List.of(), List.of(), null);
        UUID own = as(() -> clients.register(officer, contact, person));
        take(spot(3), own, Relation.SIBLING);
        var newcomer = new Who.CodeHolder(contact);
        for (String table : List.of("household", "member", "tie")) {
            Integer seen = Standing.as(
                    newcomer,
                    () -> transactions.execute(_ -> sql.sql("select count(*) from client." + table)
                            .query(Integer.class)
                            .single()));
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void everybody_who_is_shown_is_looked_at_and_what_is_written_is_kept() {
        kin(mother);
        List<Trace> told = as(() -> trail.of(officer, new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty())));
        assertThat(told)
                .anyMatch(each ->
                        each.what().equals("read") && each.subject().id().equals(grandmother));
        assertThat(told)
                .filteredOn(each -> each.what().equals("client.household-taken"))
                .extracting(each -> each.subject().id())
                .contains(mother, son, daughter, grandmother);
    }

    @Test
    void of_two_who_change_it_at_the_same_time_one_is_told() throws Exception {
        String changed = "client.error.household.changed";
        oneOf(attempt(spot(3), register("Minta A"), changed), attempt(spot(3), register("Minta B"), changed));
        assertThat(kin(mother).people()).hasSize(4);
    }

    @Test
    void of_two_who_begin_with_each_other_at_the_same_time_one_is_told() throws Exception {
        UUID one = register("Dara");
        UUID other = register("Omid");
        String there = "client.error.household.there";
        oneOf(
                attempt(new Households.Spot(one, null, 0), other, there),
                attempt(new Households.Spot(other, null, 0), one, there));
        assertThat(kin(one).homes()).hasSize(1);
        assertThat(kin(other).homes()).hasSize(1);
    }

    /** Of what is done at the same time one is done and the other refused. */
    private static void oneOf(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var done = new ArrayList<Boolean>();
            for (Future<Boolean> each : pool.invokeAll(List.of(one, other))) {
                done.add(each.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    private Callable<Boolean> attempt(Households.Spot spot, UUID somebody, String refusal) {
        return () -> {
            try {
                take(spot, somebody, Relation.RELATIVE);
                return true;
            } catch (Problem.Conflict refused) {
                assertThat(refused.key()).isEqualTo(refusal);
                return false;
            }
        };
    }

    @Test
    void of_two_who_found_one_for_the_same_client_one_is_told() {
        assertThatThrownBy(() -> take(new Households.Spot(mother, null, 0), register("Dara"), null))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("client.error.household.changed");
        assertThatThrownBy(() -> take(spot(3), son, Relation.CHILD))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("client.error.household.there");
    }

    @Test
    void from_which_paper_somebody_speaks_for_a_child_is_read_by_staff_and_by_no_copy_of_the_database() {
        change(son, Stay.HERE, speaksFor(Tie.Speaker.FIRST));
        Tie read = as(() -> households.tie(officer, spot(4), mother, son));
        assertThat(read.paper()).isEqualTo(PAPER);
        assertThat(as(() -> households.tie(officer, spot(4), son, mother)).speaker())
                .isEqualTo(Tie.Speaker.SECOND);
        assertThat(kin(son).spokenBy()).containsExactly(mother);
        String kept = as(() -> transactions.execute(_ -> sql.sql("select string_agg(t::text, '') from client.tie t")
                .query(String.class)
                .single()));
        assertThat(kept)
                .isNotEmpty()
                .doesNotContain("kanari")
                .doesNotContain(
                        java.util.HexFormat.of().formatHex("kanari".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Tie speaksFor(Tie.Speaker speaker) {
        return new Tie(Relation.CHILD, false, false, speaker, Ground.BIRTH_CERTIFICATE, PAPER);
    }

    @Test
    void who_may_not_know_is_told_nothing_whichever_record_of_theirs_is_looked_at() {
        UUID father = register("Karim");
        take(spot(3), father, Relation.SPOUSE);
        var left = new Stay(null, RoughDate.typed("2024", "x"), false);
        change(father, left, new Tie(Relation.SPOUSE, true, true, null, null, ""));
        assertThat(kin(father).people()).isEmpty();
        assertThat(kin(mother).one(father).orElseThrow().kept()).isTrue();
        assertThatThrownBy(() -> take(new Households.Spot(father, null, 0), mother, null))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("client.error.household.untold");

        UUID again = register("Karim");
        join(again, father);
        assertThat(kin(again).people()).isEmpty();
        change(again, left, new Tie(Relation.SPOUSE, true, false, null, null, ""));
        assertThat(kin(father).people()).extracting(Kin.One::client).containsExactly(mother);
    }

    @Test
    void a_former_spouse_cannot_be_written_down_as_living_there_from_either_side() {
        UUID father = register("Karim");
        take(spot(3), father, Relation.SPOUSE);
        var over = new Tie(Relation.SPOUSE, true, false, null, null, "");
        assertThatThrownBy(() -> change(father, Stay.HERE, over))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem ->
                                assertThat(problem.fields()).containsEntry("lives", "client.error.household.together"));
        change(father, new Stay(null, RoughDate.typed("2025", "x"), false), over);
        assertThat(kin(mother).one(father).orElseThrow().place()).isEqualTo(Kin.Place.EARLIER);
        Households.Spot his = new Households.Spot(father, home, version());
        assertThatThrownBy(() -> Standing.as(officer, () -> households.change(officer, his, father, Stay.HERE, null)))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void a_day_that_has_not_come_is_refused_and_nothing_is_kept() {
        var tomorrow = RoughDate.typed(LocalDate.now(clock).plusDays(1).toString(), "x");
        assertThatThrownBy(() -> change(son, new Stay(null, tomorrow, false), Tie.of(Relation.CHILD)))
                .isInstanceOf(Problem.Invalid.class);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void who_never_belonged_there_is_removed_and_with_the_last_the_household() {
        for (UUID each : List.of(son, daughter, grandmother)) {
            Households.Spot now = spot(version());
            Standing.as(officer, () -> households.remove(officer, now, each));
        }
        assertThat(kin(mother).homes()).isEmpty();
        assertThat(kin(son).homes()).isEmpty();
    }
}
