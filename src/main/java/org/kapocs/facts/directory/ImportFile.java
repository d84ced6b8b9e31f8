package org.kapocs.facts.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sent file, kept in parts until it is imported, so that it need not fit into memory nor be sent twice. */
@Component
class ImportFile {
    static final long LIMIT = 64L * 1024 * 1024;
    private static final int PART = 1024 * 1024;

    private final JdbcClient sql;
    private final Clock clock;

    ImportFile(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps the file; returns its length, which is more than {@link #LIMIT} when it was too large. */
    long keep(UUID id, InputStream file) throws IOException {
        long length = 0;
        byte[] part = file.readNBytes(PART);
        for (int n = 0; part.length > 0 && length <= LIMIT; n++) {
            sql.sql("insert into directory.import_part (import_id, n, bytes) values (:id, :n, :bytes)")
                    .param("id", id)
                    .param("n", n)
                    .param("bytes", part)
                    .update();
            length += part.length;
            part = file.readNBytes(PART);
        }
        return length;
    }

    long length(UUID id) {
        return sql.sql("select coalesce(sum(length(bytes)), 0) from directory.import_part where import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    InputStream open(UUID id) {
        int parts = sql.sql("select count(*) from directory.import_part where import_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        return new SequenceInputStream(parts == 0 ? Collections.emptyEnumeration() : new Parts(id, parts));
    }

    void hand(UUID from, UUID to) {
        sql.sql("update directory.import_part set import_id = :to where import_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    void drop(UUID id) {
        sql.sql("delete from directory.import_part where import_id = :id")
                .param("id", id)
                .update();
    }

    /** Files that were tried and not imported within a day, or whose import was interrupted. */
    void dropOld() {
        sql.sql("""
                        delete from directory.import_part p using directory.import i
                        where i.id = p.import_id and i.started_at < :before""")
                .param("before", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private final class Parts implements Enumeration<InputStream> {
        private final UUID id;
        private final int parts;
        private int next;

        private Parts(UUID id, int parts) {
            this.id = id;
            this.parts = parts;
        }

        @Override
        public boolean hasMoreElements() {
            return next < parts;
        }

        @Override
        public InputStream nextElement() {
            return new ByteArrayInputStream(
                    sql.sql("select bytes from directory.import_part where import_id = :id and n = :n")
                            .param("id", id)
                            .param("n", next++)
                            .query((row, n) -> row.getBytes(1))
                            .single());
        }
    }
}
