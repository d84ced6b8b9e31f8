package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.Killed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list that is taken over, and taken back, by a house that is killed after one statement more each time. */
class KilledTakeoverTest extends WithLists {
    private static final int ROWS = Integer.getInteger("killed.rows", 4);

    /** The rooms in which something is made of a row, and how much. */
    private static final String MADE = """
            select (select count(*) from casework.case_file where organization = :of)
              || ' ' || (select count(*) from client.client where organization = :of)
              || ' ' || (select count(*) from contact.contact where organization = :of)
              || ' ' || (select count(distinct n.client) from client.name n join client.client c on c.id = n.client where organization = :of)
              || ' ' || (select count(*) from takeover.line where organization = :of and verdict = 'TAKEN')""";

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void killed_between_any_two_statements_it_takes_each_row_once_and_none_by_halves() {
        UUID list = triedList(csv(stillOpen(ROWS)));
        as(() -> takeovers.take(supervisor, list, LegalBasis.PUBLIC_TASK));
        assertThat(kills(() -> work.goOn(list))).isGreaterThan(20);
        assertThat(get(list).state()).isEqualTo(Takeover.State.DONE);
        assertThat(counts(list)).containsExactlyEntriesOf(Map.of(Verdict.TAKEN, ROWS));
        assertThat(found(list)).doesNotHaveDuplicates().hasSize(ROWS);
        assertThat(made()).containsOnly((long) ROWS);
        as(() -> takeovers.takeBack(supervisor, list));
        assertThat(kills(() -> work.goOn(list))).isGreaterThan(20);
        assertThat(get(list).state()).isEqualTo(Takeover.State.TAKEN_BACK);
        assertThat(made()).containsOnly(0L);
    }

    /** How often it was killed until it came to its end; after each, what is there is whole. */
    private int kills(Runnable goesOn) {
        int kills = 0;
        while (Killed.after(kills, goesOn)) {
            kills++;
            assertThat(made().stream().distinct())
                    .as("cases, clients, contacts, who is named, and rows after kill " + kills + ": " + made())
                    .hasSize(1);
            assertThat(kills).isLessThan(2_000);
        }
        return kills;
    }

    private List<Long> made() {
        String made = Standing.as(
                supervisor,
                () -> Objects.requireNonNull(transactions.execute(_ -> sql.sql(MADE)
                        .param("of", supervisor.organization())
                        .query(String.class)
                        .single())));
        return Arrays.stream(made.split(" ")).map(Long::valueOf).toList();
    }
}
