package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.shared.access.Standing.as;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody can do with a request for a case, however they try. */
@HouseTest
class RequestLimitsTest extends Given {
    @Autowired
    TransferRequests requests;

    private UUID ask(Who.Staff who, String typed) {
        return ask(who, typed, "Nálunk lakik");
    }

    private UUID ask(Who.Staff who, String typed, String words) {
        var wanted = Wanted.of(typed, Why.MOVED, words, HowGiven.SPOKEN);
        return as(who, () -> requests.ask(who, wanted, key()));
    }

    @Test
    void the_database_takes_no_answer_from_who_asked_and_no_withdrawal_from_who_holds_the_case() {
        UUID id = ask(other, seen(officer, file).number());
        refuses(other, id, "said = 'Igen'");
        refuses(other, id, "state = 'DECLINED', ended_at = now()");
        refuses(other, id, "state = 'WITHDRAWN', ended_at = now(), said = 'Igen'");
        refuses(officer, id, "state = 'WITHDRAWN', ended_at = now()");
        as(officer, () -> requests.decline(officer, id, Keeping.GOES_ON, ""));
        refuses(officer, id, "said = 'Mégis'");
    }

    private void refuses(Who.Staff who, UUID id, String set) {
        assertThatThrownBy(() -> as(
                        who,
                        () -> new TransactionTemplate(transactions)
                                .execute(_ -> sql.sql("update transfer.request set " + set + " where id = :id")
                                        .param("id", id)
                                        .update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobody_asks_for_all_numbers_at_once() {
        for (int each = 1; each <= 20; each++) {
            ask(other, "K-1998-" + (1000 + each));
        }
        assertThatThrownBy(() -> ask(other, seen(officer, file).number()))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("many");
    }

    @Test
    void what_is_taken_back_counts_for_the_day() {
        for (int each = 1; each <= 20; each++) {
            UUID id = ask(other, "K-1998-" + (1000 + each));
            as(other, () -> requests.withdraw(other, id));
        }
        assertThatThrownBy(() -> ask(other, "K-1998-2000")).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_colleague_who_asks_for_the_same_asks_with_their_own_words() {
        Who.Staff beside = staff.in(other.organization(), Role.DESK_OFFICER);
        String number = seen(officer, file).number();
        UUID first = ask(other, number);
        UUID second = ask(beside, number, "Nálam ül");
        assertThat(second).isNotEqualTo(first);
        assertThat(as(officer, () -> requests.find(officer)).ofUs())
                .extracting(each -> each.wanted().words())
                .contains("Nálunk lakik", "Nálam ül");
    }

    @Test
    void who_asks_twice_at_once_asks_once() throws Exception {
        String number = seen(officer, file).number();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<UUID> second = as(
                    other,
                    () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                        var wanted = Wanted.of(number, Why.MOVED, "Nálunk lakik", HowGiven.SPOKEN);
                        requests.ask(other, wanted, key());
                        Future<UUID> begun = people.submit(() -> ask(other, number));
                        while (!begun.isDone() && !somebodyWaits()) {
                            Thread.onSpinWait();
                        }
                        return begun;
                    })));
            assertThat(second.get()).isEqualTo(ask(other, number));
        }
        assertThat(as(officer, () -> requests.find(officer)).ofUs()).hasSize(1);
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where locktype = 'transactionid' and not granted)")
                .query(Boolean.class)
                .single();
    }
}
