package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.BeforeCommit;
import org.kapocs.shared.web.Once;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class LastWordTest {
    private static final String LET_GO = "set local synchronous_commit = off; ";
    private static final String FLUSHED = "; commit; select pg_logical_emit_message(true, 'kapocs', '')";

    @Autowired
    Once once;

    @Autowired
    PlatformTransactionManager transactions;

    private final BeforeCommit<StringBuilder> word =
            new BeforeCommit<>(Ordered.LOWEST_PRECEDENCE, StringBuilder::new, said -> LastWord.say(said.toString(), 1));

    @Test
    void it_travels_with_the_commit_which_lets_go_and_then_waits_for_the_disk_and_no_other_is_sent() throws Exception {
        String key = key();
        List<String> trips = Wire.of(() -> saying(key, "select ?::int"));
        assertThat(trips.getLast()).endsWith(LET_GO + "select $1::int" + FLUSHED);
        assertThat(once.made(key)).isPresent();
    }

    @Test
    void when_it_cannot_be_said_nothing_of_the_transaction_is_kept_and_the_next_one_is_clean() throws Exception {
        String key = key();
        assertThatThrownBy(() -> saying(key, "select 1 / (?::int - 1)")).isInstanceOf(DataAccessException.class);
        assertThat(once.made(key)).isEmpty();
        List<String> next = Wire.of(() -> make(key()));
        assertThat(next).noneMatch(trip -> trip.contains("- 1)")).last().isEqualTo("COMMIT");
    }

    @Test
    void a_transaction_within_another_says_its_own() throws Exception {
        var within = new TransactionTemplate(transactions);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<String> trips = Wire.of(() -> new TransactionTemplate(transactions).execute(_ -> {
            word.gathered().append("select ?::int as outer");
            return within.execute(_ -> word.gathered().append("select ?::int as inner"));
        }));
        assertThat(trips.stream().filter(trip -> trip.contains("commit")))
                .containsExactly(
                        LET_GO + "select $1::int as inner" + FLUSHED, LET_GO + "select $1::int as outer" + FLUSHED);
    }

    private UUID saying(String key, String last) {
        return new TransactionTemplate(transactions).execute(_ -> {
            word.gathered().append(last);
            return once.run(key, UUID::randomUUID);
        });
    }

    private UUID make(String key) {
        return new TransactionTemplate(transactions).execute(_ -> once.run(key, UUID::randomUUID));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
