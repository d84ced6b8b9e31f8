package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.shared.access.Standing.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
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
        assertThatThrownBy(() -> as(who, () -> new TransactionTemplate(transactions)
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
}
