package org.kapocs.shared.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How the last backup ended, as the command that made it has noted.
 *
 * @param wholeAt when the last one ended that worked; an earlier one when this did not, empty when none ever has
 */
public record LastBackup(Instant endedAt, boolean worked, Optional<Instant> wholeAt) {

    /**
     * Notes it for the pages.
     *
     * @param owner the database as who owns its tables
     * @return false when the database is of a Kapocs that keeps no such note
     */
    public static boolean note(Connection owner, Instant ended, boolean worked) throws SQLException {
        try (var sql = owner.createStatement();
                var place = sql.executeQuery("select to_regclass('job.backup') is not null")) {
            place.next();
            if (!place.getBoolean(1)) {
                return false;
            }
        }
        try (var sql = owner.prepareStatement("""
                insert into job.backup as b (ended_at, worked, whole_at) values (?, ?, ?)
                on conflict (one) do update set ended_at = excluded.ended_at, worked = excluded.worked,
                  whole_at = coalesce(excluded.whole_at, b.whole_at)""")) {
            var at = ended.atOffset(ZoneOffset.UTC);
            sql.setObject(1, at);
            sql.setBoolean(2, worked);
            sql.setObject(3, worked ? at : null);
            sql.executeUpdate();
            return true;
        }
    }
}
