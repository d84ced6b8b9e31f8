package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.shared.access.Standing.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who presses at the same moment: one wins, the other is told, and the case is somebody's. */
@HouseTest
class AtOnceTest extends Given {
    @Autowired
    TransferRequests requests;

    @Autowired
    Seals seals;

    private UUID asked(Who.Staff who, String number) {
        var wanted = Wanted.of(number, Why.MOVED, "Nálunk lakik", HowGiven.SPOKEN);
        return as(who, () -> requests.ask(who, wanted, key()));
    }

    @Test
    void who_answers_a_request_while_the_file_is_sealed_waits_and_tells_nobody() {
        UUID id = asked(other, seen(officer, file).number());
        assertThatThrownBy(() -> whileSealed(() -> requests.decline(officer, id, Keeping.GOES_ON, "")))
                .hasRootCauseInstanceOf(Problem.Conflict.class);
        assertThat(as(other, () -> requests.open(other, id)).state()).isEqualTo(RequestState.ASKED);
    }

    @Test
    void who_offers_the_case_while_the_file_is_sealed_waits_and_tells_nobody() {
        UUID id = asked(other, seen(officer, file).number());
        var offer = new Offer(other.organization(), null, Why.LANGUAGE, "Arabul beszél", LegalBasis.PUBLIC_TASK);
        assertThatThrownBy(() -> whileSealed(() -> transfers.offer(officer, file, offer, key())))
                .hasRootCauseInstanceOf(Problem.Conflict.class);
        assertThat(as(other, () -> requests.open(other, id)).state()).isEqualTo(RequestState.ASKED);
    }

    /** The officer presses this while they seal the file: it is sealed when the other is done or waits. */
    private void whileSealed(Runnable pressed) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            as(
                            officer,
                            () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                                seals.seal(officer, file, Danger.VIOLENCE, "", Set.of(), key());
                                Future<?> begun = people.submit(() -> as(officer, pressed));
                                while (!begun.isDone() && !somebodyWaits()) {
                                    Thread.onSpinWait();
                                }
                                return begun;
                            })))
                    .get();
        }
    }

    @RepeatedTest(3)
    void of_two_who_accept_one_has_it() throws Exception {
        Who.Staff second = staff.in(other.organization(), Role.DESK_OFFICER);
        UUID id = offeredAcross();
        assertThat(atOnce(() -> accept(other, id), () -> accept(second, id))).isEqualTo(1);
        UUID owner = seen(other, file).owner();
        assertThat(owner).isIn(other.account(), second.account());
        assertThat(open(other, id).transfer().owner()).isEqualTo(owner);
    }

    @RepeatedTest(3)
    void accepted_while_it_is_taken_back_it_is_either_there_or_here() throws Exception {
        UUID id = offeredAcross();
        int done = atOnce(() -> accept(other, id), () -> as(officer, () -> transfers.withdraw(officer, id)));
        assertThat(done).isEqualTo(1);
        boolean there = open(officer, id).transfer().state() == TransferState.ACCEPTED;
        assertThat(seen(there ? other : officer, file).organization())
                .isEqualTo(there ? other.organization() : officer.organization());
    }

    @RepeatedTest(3)
    void accepted_while_it_is_closed_it_is_open_there_or_closed_here() throws Exception {
        UUID id = offeredAcross();
        assertThat(atOnce(() -> accept(other, id), () -> close(file))).isEqualTo(1);
        boolean there = open(officer, id).transfer().state() == TransferState.ACCEPTED;
        assertThat(seen(there ? other : officer, file).open()).isEqualTo(there);
    }

    @RepeatedTest(5)
    void accepted_while_another_case_is_opened_for_the_client_one_of_the_two_is_done() throws Exception {
        UUID client = seen(officer, file).client();
        UUID id = offeredAcross();
        assertThat(atOnce(() -> accept(other, id), () -> opened(LegalBasis.PUBLIC_TASK, client)))
                .isEqualTo(1);
        assertThat(apart(client)).isZero();
    }

    @Test
    void a_case_that_is_opened_as_the_file_goes_waits_and_is_told_that_there_is_nobody() throws Exception {
        UUID client = seen(officer, file).client();
        UUID id = offeredAcross();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> opening = as(
                    other,
                    () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                        transfers.accept(other, id, other.account());
                        Future<?> begun = people.submit(() -> opened(LegalBasis.PUBLIC_TASK, client));
                        while (!begun.isDone() && !somebodyWaits()) {
                            Thread.onSpinWait();
                        }
                        return begun;
                    })));
            assertThatThrownBy(opening::get).hasCauseInstanceOf(Problem.Missing.class);
        }
        assertThat(seen(other, file).owner()).isEqualTo(other.account());
        assertThat(apart(client)).isZero();
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    /** Cases that stand in another compartment than their client. */
    private int apart(UUID client) {
        return house(() -> sql.sql("select count(*) from casework.case_file f join client.client c on c.id = f.client"
                        + " where c.id = :client and f.organization <> c.organization")
                .param("client", client)
                .query(Integer.class)
                .single());
    }

    /** How many of them were done; the others were told that they came too late or that there is nothing. */
    private static int atOnce(Runnable... all) throws Exception {
        var start = new CyclicBarrier(all.length);
        List<Future<Boolean>> presses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(all.length)) {
            for (Runnable each : all) {
                Callable<Boolean> press = () -> {
                    start.await();
                    try {
                        each.run();
                        return true;
                    } catch (Problem.Conflict | Problem.Missing late) {
                        return false;
                    }
                };
                presses.add(threads.submit(press));
            }
        }
        int done = 0;
        for (Future<Boolean> press : presses) {
            done += press.get() ? 1 : 0;
        }
        return done;
    }
}
