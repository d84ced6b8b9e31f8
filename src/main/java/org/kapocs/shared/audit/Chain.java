package org.kapocs.shared.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of entries: one head row orders them, and holds what the next one must follow. */
@Component
class Chain {
    private final JdbcClient sql;

    Chain(JdbcClient sql) {
        this.sql = sql;
    }

    void append(List<Entry> entries) {
        var head = sql.sql("select seq, hash from audit.head for update")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
        for (Entry entry : entries) {
            long seq = head.seq() + 1;
            byte[] hash = entry.hash(seq, head.hash());
            insert(seq, entry, head.hash(), hash);
            head = new Head(seq, hash);
        }
        sql.sql("update audit.head set seq = :seq, hash = :hash")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private void insert(long seq, Entry entry, byte[] before, byte[] hash) {
        sql.sql("""
                insert into audit.entry
                  (seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, purpose, before, hash)
                values (:seq, :at, :whoKind, :account, :organization, :job, :subjectKind, :subjectId, :what, :purpose,
                  :before, :hash)""")
                .param("seq", seq)
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("whoKind", entry.whoKind())
                .param("account", entry.account())
                .param("organization", entry.organization())
                .param("job", entry.job())
                .param("subjectKind", entry.subject().kind())
                .param("subjectId", entry.subject().id())
                .param("what", entry.what())
                .param("purpose", entry.purpose())
                .param("before", before)
                .param("hash", hash)
                .update();
    }
}
