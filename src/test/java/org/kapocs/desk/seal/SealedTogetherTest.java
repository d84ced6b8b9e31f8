package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Several of one household at the same moment, and one of them who is erased. */
class SealedTogetherTest extends Fled {
    private static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Veil veil;

    @Autowired
    HeldData held;

    @Test
    void of_two_who_seal_two_of_a_household_along_with_each_other_one_does() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(together(
                            () -> house.seal(officer, file, Set.of(daughter)),
                            () -> house.seal(colleague, daughtersFile, Set.of(mother))))
                    .containsExactlyInAnyOrder(true, false);
            as(officer, () -> house.seals.unseal(officer, file));
        }
    }

    @Test
    void who_takes_somebody_in_meanwhile_waits() throws Exception {
        UUID baby = register("Yara", List.of(phone(PHONE)), DISTRICT);
        Kin.Home home =
                as(officer, () -> households.of(officer, mother)).homes().getFirst();
        var spot = new Households.Spot(mother, home.id(), home.version());
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealing = people.submit(() -> rows(officer, () -> {
                UUID seal = house.seals.seal(officer, file, Danger.VIOLENCE, "", Set.of(), Guarded.key());
                begun.countDown();
                waited(end);
                return seal;
            }));
            begun.await();
            var taking = people.submit(() ->
                    as(officer, () -> households.take(officer, spot, baby, Stay.HERE, Tie.of(Relation.CHILD))));
            while (!taking.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(taking.isDone()).isFalse();
            end.countDown();
            sealing.get();
            taking.get();
        }
        assertThat(person(officer, baby).reach()).isEmpty();
    }

    @Test
    void who_was_sealed_along_is_erased_with_all_records_that_turned_out_to_be_theirs() {
        UUID twice = register("Amira", List.of(), null);
        house.seal(officer, file, Set.of(daughter));
        rows(officer, () -> {
            veil.join(daughter, twice);
            return true;
        });
        assertThat(veiled(twice)).isOne();
        var whose = new DataSubject(officer.organization(), Set.of(daughter, twice), Set.of(), Set.of());
        rows(HOUSE, () -> {
            held.begin(HOUSE, UUID.randomUUID(), List.of(daughter, twice));
            held.rooms(HOUSE).stream()
                    .filter(room -> room.room().equals("seal"))
                    .forEach(room -> held.erase(HOUSE, whose, room));
            return true;
        });
        assertThat(veiled(daughter)).isZero();
        assertThat(veiled(twice)).isZero();
        assertThat(veiled(mother)).isOne();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private int veiled(UUID client) {
        return jdbc.sql("select count(*) from veil.sealed where client = :id")
                .param("id", client)
                .query(Integer.class)
                .single();
    }

    private static void waited(CountDownLatch end) {
        try {
            assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Boolean> together(Runnable one, Runnable other) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> done(one));
            var second = people.submit(() -> done(other));
            return List.of(first.get(), second.get());
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
