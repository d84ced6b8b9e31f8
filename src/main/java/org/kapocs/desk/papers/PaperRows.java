package org.kapocs.desk.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers as rows. What is in them comes and goes sealed. */
@Component
class PaperRows {
    private static final String KEPT = "select id, kind, case_file, client, reason, version, recorded_at, recorded_by,"
            + " removed_at, removed_by from papers.paper where %s and " + Scope.ROWS + " order by id";

    private final JdbcClient sql;

    PaperRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row with its sealed content. */
    record Sealed(UUID id, byte[] content) {}

    /** False when the case has its one status already. */
    boolean insert(Who.Staff who, KeptPaper paper, Case file, byte[] content, byte @Nullable [] hash) {
        return sql.sql("""
                        insert into papers.paper (id, kind, organization, case_file, client, contact, reason, content,
                          number_hash, version, recorded_at, recorded_by)
                        values (:id, :kind, :organization, :case, :client, :contact, :reason, :content,
                          :hash, :version, :at, :by) on conflict do nothing""")
                        .param("id", paper.id())
                        .param("kind", paper.kind().name())
                        .param("organization", file.organization())
                        .param("case", file.id())
                        .param("client", file.client())
                        .param("contact", file.contact())
                        .param("reason", paper.reason())
                        .param("content", content)
                        .param("hash", hash)
                        .param("version", paper.version())
                        .param("at", at(paper.recordedAt()))
                        .param("by", who.account())
                        .update()
                == 1;
    }

    List<KeptPaper> ofCase(Who who, UUID caseFile) {
        return sql.sql(KEPT.formatted("case_file = :case"))
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .query((row, n) -> read(row))
                .list();
    }

    List<KeptPaper> ofContact(Who.CodeHolder who) {
        return sql.sql(KEPT.formatted("contact = :contact"))
                .params(Scope.of(who).parameters())
                .param("contact", who.contact())
                .query((row, n) -> read(row))
                .list();
    }

    List<KeptPaper> byHash(Who who, byte[] hash) {
        return sql.sql(KEPT.formatted("number_hash = :hash"))
                .params(Scope.of(who).parameters())
                .param("hash", hash)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<KeptPaper> get(Who who, UUID id) {
        return sql.sql(KEPT.formatted("id = :id"))
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What is kept of a client, sealed; nobody else changes it until the end of the transaction. */
    List<Sealed> held(Who who, UUID client) {
        return sql.sql("select id, content from papers.paper where client = :client and content is not null and "
                        + Scope.ROWS + " order by id for update")
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query(Sealed.class)
                .list();
    }

    List<Sealed> documents(Who who, UUID caseFile) {
        return sql.sql("select id, content from papers.paper where case_file = :case and kind = 'DOCUMENT'"
                        + " and content is not null and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .query(Sealed.class)
                .list();
    }

    Optional<Sealed> content(Who who, UUID id) {
        return sql.sql("select id, content from papers.paper where id = :id and content is not null and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query(Sealed.class)
                .optional();
    }

    /** Another content, unless the paper changed since that version. */
    boolean correct(Who who, UUID id, int version, byte[] content, byte @Nullable [] hash) {
        return sql.sql("update papers.paper set content = :content, number_hash = :hash, version = version + 1"
                                + " where id = :id and version = :version and removed_at is null and " + Scope.ROWS)
                        .params(Scope.of(who).parameters())
                        .param("content", content)
                        .param("hash", hash)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The same content, under another key. */
    void sealAnew(Who who, UUID id, byte[] content) {
        sql.sql("update papers.paper set content = :content where id = :id and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("content", content)
                .param("id", id)
                .update();
    }

    void remove(Who.Staff who, UUID id, Instant at) {
        sql.sql("""
                        update papers.paper set content = null, number_hash = null, removed_at = :at, removed_by = :by,
                          version = version + 1
                        where id = :id and removed_at is null and """ + " " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("at", at(at))
                .param("by", who.account())
                .param("id", id)
                .update();
    }

    private static KeptPaper read(ResultSet row) throws SQLException {
        var removed = row.getObject("removed_at", OffsetDateTime.class);
        return new KeptPaper(
                row.getObject("id", UUID.class),
                KeptPaper.Kind.valueOf(row.getString("kind")),
                row.getObject("case_file", UUID.class),
                row.getObject("client", UUID.class),
                row.getString("reason"),
                row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class),
                removed == null ? null : removed.toInstant(),
                row.getObject("removed_by", UUID.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
