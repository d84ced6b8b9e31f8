package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.Keys;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.web.Resealing;
import org.kapocs.shared.web.Secrets;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Proof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What sealing a field costs, and how fast a rotation of keys goes through a database. */
@HouseTest
class SealingDrill {
    private static final int VALUES = 50_000;
    private static final int ROWS = 20_000;
    private static final byte[] TEXT = "AB1234567 HU 2031-03-04 and as much again".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Secrets secrets;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @Test
    void measured() throws Exception {
        double value = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            value = Math.min(value, microsecondsAValue());
        }
        Proof.of("sealing")
                .atMost("a field of 40 bytes sealed and opened again, best of 8 rounds", value, 20, "µs")
                .atLeast("values sealed anew by a rotation of keys, beside a house at work", rotation(), 2_000, "per s")
                .write();
    }

    private double microsecondsAValue() {
        long begin = System.nanoTime();
        for (int n = 0; n < VALUES; n++) {
            secrets.open("drill", "drill.value/" + n, secrets.seal("drill", "drill.value/" + n, TEXT));
        }
        return (System.nanoTime() - begin) / 1e3 / VALUES;
    }

    private double rotation() throws SQLException {
        fill();
        Keys.open(TestPostgres.keys(), false).sealing().add();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var resealing = new Resealing(connection, secrets);
            long begin = System.nanoTime();
            long[] all = {0};
            assertThat(resealing.run((column, count) -> all[0] += count)).isZero();
            assertThat(all[0]).isGreaterThanOrEqualTo(3L * ROWS);
            return all[0] / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private void fill() throws SQLException {
        try (var connection = TestPostgres.administrator(url);
                var letter = connection.prepareStatement("insert into notification.letter"
                        + " (id, dedup_key, kind, state, posted_at, due_at)"
                        + " values (?, ?, 'drill', 'failed', '2026-01-01', '2026-01-01')");
                var envelope =
                        connection.prepareStatement("insert into notification.envelope values (?, 'hu', ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 0; n < ROWS; n++) {
                UUID id = UUID.randomUUID();
                letter.setObject(1, id);
                letter.setString(2, id.toString());
                letter.addBatch();
                envelope.setObject(1, id);
                int at = 2;
                for (String field : new String[] {"recipient", "subject", "body"}) {
                    envelope.setBytes(at++, secrets.seal("letter", "notification.envelope." + field + "/" + id, TEXT));
                }
                envelope.addBatch();
            }
            letter.executeBatch();
            envelope.executeBatch();
            connection.commit();
        }
    }
}
