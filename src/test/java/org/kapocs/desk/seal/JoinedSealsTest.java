package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.duplicate.Comparison;
import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Records that turn out to be one person's. */
@HouseTest
class JoinedSealsTest {
    private static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Guarded house;

    @Autowired
    Clients clients;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Comparison comparison;

    @Autowired
    HeldData held;

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

    @Test
    void of_records_that_are_one_persons_what_is_closed_of_one_is_closed_of_both_and_stays_so_apart() {
        UUID second = house.open(colleague);
        UUID one = house.file(officer, file).client();
        UUID other = house.file(officer, second).client();
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(other)));
        house.seal(officer, file);
        assertThatThrownBy(() -> as(colleague, () -> duplicates.get(colleague, one, other)))
                .isInstanceOf(Problem.Missing.class);
        as(officer, () -> {
            Client kept = clients.get(officer, one, Purpose.CASEWORK);
            Client beside = clients.get(officer, other, Purpose.CASEWORK);
            return duplicates.join(
                    officer, new SamePerson.Two(one, kept.version(), other, beside.version()), kept.person());
        });
        Who.Staff third = staff.in(officer.organization(), Role.SUPERVISOR);
        assertThatThrownBy(() -> house.file(third, second)).isInstanceOf(Problem.Missing.class);
        as(officer, () -> duplicates.reopen(officer, one, other));
        assertThatThrownBy(() -> house.file(third, second)).isInstanceOf(Problem.Missing.class);
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(house.file(third, second).open()).isTrue();
        assertThat(as(third, () -> clients.namesOf(third, Set.of(one, other)))).hasSize(2);
    }

    @Test
    void who_was_taken_apart_from_somebody_stays_sealed_and_locked_when_that_one_is_erased() {
        UUID second = house.open(colleague);
        UUID one = house.file(officer, file).client();
        UUID other = house.file(officer, second).client();
        Who.Staff third = staff.in(officer.organization(), Role.SUPERVISOR);
        Who.Staff fourth = staff.in(officer.organization(), Role.DESK_OFFICER);
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(other)));
        as(officer, () -> house.lockOuts.say(officer, file, fourth.account(), Said.CLIENT));
        house.seal(officer, file);
        join(officer, one, other);
        as(officer, () -> duplicates.reopen(officer, one, other));
        Standing.as(
                HOUSE,
                () -> transactions.executeWithoutResult(_ -> {
                    sql.sql("insert into privacy.erasing values (:id, gen_random_uuid())")
                            .param("id", one)
                            .update();
                    for (String table : List.of("seal", "lock_out")) {
                        assertThat(sql.sql("delete from seal." + table + " where client = :id")
                                        .param("id", one)
                                        .update())
                                .isOne();
                    }
                }));
        assertThatThrownBy(() -> house.file(third, second)).isInstanceOf(Problem.Missing.class);
        as(officer, () -> house.seals.unseal(officer, second));
        assertThat(house.file(third, second).open()).isTrue();
        assertThatThrownBy(() -> house.file(fourth, second)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void of_three_records_that_are_one_persons_none_stays_open_whichever_is_joined_first() {
        for (int each = 0; each < 16; each++) {
            Who.Staff keeper = staff.with(Role.DESK_OFFICER);
            Who.Staff other = staff.in(keeper.organization(), Role.DESK_OFFICER);
            List<UUID> files = List.of(house.open(keeper), house.open(keeper), house.open(keeper));
            List<UUID> records =
                    files.stream().map(one -> house.file(keeper, one).client()).toList();
            Standing.as(HOUSE, () -> comparison.of(HOUSE, records));
            boolean lastIsSealed = each % 4 != 0;
            if (lastIsSealed) {
                join(keeper, records.get(0), records.get(1));
                house.seal(keeper, files.get(2));
                join(keeper, records.get(0), records.get(2));
            } else {
                join(keeper, records.get(1), records.get(2));
                house.seal(keeper, files.get(0));
                join(keeper, records.get(0), records.get(1));
            }
            assertThat(files)
                    .allSatisfy(one ->
                            assertThatThrownBy(() -> house.file(other, one)).isInstanceOf(Problem.Missing.class));
        }
    }

    private void join(Who.Staff who, UUID one, UUID other) {
        as(who, () -> {
            Client kept = clients.get(who, one, Purpose.CASEWORK);
            Client beside = clients.get(who, other, Purpose.CASEWORK);
            return duplicates.join(
                    who, new SamePerson.Two(one, kept.version(), other, beside.version()), kept.person());
        });
    }

    @Test
    void of_joined_records_each_lock_out_is_lifted_for_itself_and_who_is_locked_out_keeps_neither() {
        UUID second = house.open(officer);
        UUID one = house.file(officer, file).client();
        UUID other = house.file(officer, second).client();
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(other)));
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        as(officer, () -> house.lockOuts.say(officer, second, colleague.account(), Said.CLIENT));
        house.seal(officer, second);
        join(officer, one, other);
        List<UUID> both = as(supervisor, () -> house.lockOuts.all(supervisor)).stream()
                .map(LockOut::id)
                .toList();
        as(supervisor, () -> house.lockOuts.lift(supervisor, both.getFirst()));
        assertThatThrownBy(() -> as(officer, () -> house.seals.name(officer, file, colleague.account())))
                .isInstanceOf(Problem.Invalid.class);
        as(supervisor, () -> house.lockOuts.lift(supervisor, both.getLast()));
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        assertThat(sees(colleague)).isTrue();
    }

    @Test
    void who_is_locked_out_of_one_record_is_no_keeper_of_the_joined_ones() {
        UUID second = house.open(officer);
        UUID one = house.file(officer, file).client();
        UUID other = house.file(officer, second).client();
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(other)));
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        UUID seal = house.seal(officer, second);
        as(officer, () -> house.seals.name(officer, second, colleague.account()));
        join(officer, one, other);
        assertThat(sql.sql("select account from veil.keeper where seal = :seal")
                        .param("seal", seal)
                        .query(UUID.class)
                        .list())
                .containsExactly(officer.account());
    }

    private long veiled(String table) {
        return sql.sql("select count(*) from veil." + table).query(Long.class).single();
    }

    @Test
    void of_two_seals_that_became_one_no_keeper_is_left_behind_and_of_who_is_erased_nothing() {
        long keepers = veiled("keeper");
        List<Long> before = List.of(veiled("sealed"), veiled("locked"), veiled("subject"), veiled("past"));
        UUID second = house.open(officer);
        UUID one = house.file(officer, file).client();
        UUID other = house.file(officer, second).client();
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(other)));
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        house.seal(officer, file);
        house.seal(officer, second);
        join(officer, one, other);
        assertThat(veiled("keeper")).isEqualTo(keepers + 1);
        assertThat(house.file(officer, second).open()).isTrue();

        var whose = new DataSubject(officer.organization(), Set.of(one, other), Set.of(), Set.of());
        Standing.as(
                HOUSE,
                () -> transactions.executeWithoutResult(_ -> {
                    held.begin(HOUSE, UUID.randomUUID(), List.of(one, other));
                    held.rooms(HOUSE).stream()
                            .filter(room -> room.room().equals("seal"))
                            .forEach(room -> held.erase(HOUSE, whose, room));
                }));
        assertThat(veiled("keeper")).isEqualTo(keepers);
        assertThat(List.of(veiled("sealed"), veiled("locked"), veiled("subject"), veiled("past")))
                .isEqualTo(before);
    }

    private boolean sees(Who.Staff who) {
        try {
            return house.file(who, file).open();
        } catch (Problem.Missing closed) {
            return false;
        }
    }
}
