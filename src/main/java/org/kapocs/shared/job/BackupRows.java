package org.kapocs.shared.job;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was noted of the last backup. */
@Repository
class BackupRows {
    private final JdbcClient sql;

    BackupRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty when none was ever made. */
    Optional<LastBackup> last() {
        return sql.sql("select ended_at, worked, whole_at from job.backup")
                .query((row, n) -> new LastBackup(
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("worked"),
                        Optional.ofNullable(row.getObject("whole_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }
}
