package org.kapocs.facts.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what, and what it said before and after. */
@Component
class ChangeRows {
    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Clock clock;

    ChangeRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Something that is done now. */
    record Now(
            @Nullable String material,
            @Nullable String fact,
            String block,
            String language,
            @Nullable UUID account,
            Past.Did did,
            String before,
            String after) {}

    void note(Now now) {
        sql.sql("""
                insert into information.change (material, fact, block, language, at, account, did, before, after)
                values (:material, :fact, :block, :language, :at, :account, :did, :before, :after)""")
                .param("material", now.material())
                .param("fact", now.fact())
                .param("block", now.block())
                .param("language", now.language())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", now.account())
                .param("did", now.did().name())
                .param("before", now.before())
                .param("after", now.after())
                .update();
    }

    /** Whether this account wrote in this language what whoever stands for the subject has not seen. */
    boolean wroteSinceSubjectSigned(String material, String language, UUID account) {
        return sql.sql("""
                        select exists (select from information.change
                        where material = :material and language = :language and account = :account
                          and did in ('MAJOR', 'MINOR')
                          and seq > (select coalesce(max(seq), 0) from information.change
                            where material = :material and language = :language and did = 'SUBJECT_SIGNED'))""")
                .param("material", material)
                .param("language", language)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Past> ofMaterial(String material) {
        return sql.sql("select * from information.change where material = :material order by seq desc limit " + SHOWN)
                .param("material", material)
                .query((row, n) -> past(row))
                .list();
    }

    List<Past> ofFact(String fact) {
        return sql.sql("select * from information.change where fact = :fact order by seq desc limit " + SHOWN)
                .param("fact", fact)
                .query((row, n) -> past(row))
                .list();
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getString("block"),
                row.getString("language"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                Past.Did.valueOf(row.getString("did")),
                row.getString("before"),
                row.getString("after"));
    }
}
