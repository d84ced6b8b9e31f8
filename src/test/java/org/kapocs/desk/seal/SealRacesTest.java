package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at the same moment, and records that turn out to be one person's. */
@HouseTest
class SealRacesTest {
    @Autowired
    Guarded house;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    Who.Staff officer;
    Who.Staff colleague;
    UUID file;

    @BeforeEach
    void somebody_in_danger() {
        officer = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        file = house.open(officer);
    }

    private static List<Boolean> together(Callable<?>... works) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<?>>();
            for (Callable<?> work : works) {
                begun.add(people.submit(work));
            }
            var worked = new ArrayList<Boolean>();
            for (Future<?> each : begun) {
                try {
                    each.get();
                    worked.add(true);
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(Problem.class);
                    worked.add(false);
                }
            }
            return worked;
        }
    }

    @Test
    void of_two_who_seal_at_once_one_does() throws Exception {
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        assertThat(together(() -> house.seal(officer, file), () -> house.seal(supervisor, file)))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_case_that_is_opened_while_somebody_seals_is_closed_or_its_caseworker_is_a_keeper() throws Exception {
        for (int each = 0; each < 12; each++) {
            UUID first = house.open(officer);
            var opened = new ArrayList<UUID>();
            together(() -> house.seal(officer, first), () -> opened.add(house.another(colleague, first)));
            Who.Staff other = staff.in(officer.organization(), Role.DESK_OFFICER);
            for (UUID later : opened) {
                assertThatThrownBy(() -> house.file(other, later)).isInstanceOf(Problem.Missing.class);
                assertThat(house.file(officer, later).open()).isTrue();
            }
        }
    }

    @Test
    void of_two_keepers_who_dismiss_each_other_at_once_one_stays() throws Exception {
        house.seal(officer, file);
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        together(
                () -> as(officer, () -> {
                    house.seals.dismiss(officer, file, colleague.account());
                    return true;
                }),
                () -> as(colleague, () -> {
                    house.seals.dismiss(colleague, file, officer.account());
                    return true;
                }));
        assertThat(List.of(officer, colleague)).filteredOn(this::sees).hasSize(1);
    }

    private boolean sees(Who.Staff who) {
        try {
            return house.file(who, file).open();
        } catch (Problem.Missing closed) {
            return false;
        }
    }

    @Test
    void who_seals_while_a_lock_out_is_lifted_has_sealed() throws Exception {
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        UUID lockOut =
                as(supervisor, () -> house.lockOuts.all(supervisor)).getFirst().id();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> lifting = as(
                    officer,
                    () -> Objects.requireNonNull(transactions.execute(_ -> {
                        house.seals.seal(officer, file, Danger.VIOLENCE, "", Set.of(), key());
                        Future<?> begun =
                                people.submit(() -> as(supervisor, () -> house.lockOuts.lift(supervisor, lockOut)));
                        while (!begun.isDone() && !somebodyWaits()) {
                            Thread.onSpinWait();
                        }
                        return begun;
                    })));
            lifting.get();
        }
        assertThat(sees(officer)).isTrue();
        assertThat(sees(colleague)).isFalse();
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void what_somebody_does_in_a_file_that_was_sealed_meanwhile_is_refused_as_if_it_were_not_there() {
        house.seal(officer, file);
        assertThatThrownBy(() -> as(colleague, () -> house.cases.note(colleague, file, "Közben írtam.", key())))
                .isInstanceOf(Problem.Missing.class);
        as(officer, () -> house.seals.unseal(officer, file));
        as(colleague, () -> house.cases.note(colleague, file, "Most írom.", key()));
    }
}
