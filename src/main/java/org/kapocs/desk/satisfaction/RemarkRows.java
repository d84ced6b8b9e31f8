package org.kapocs.desk.satisfaction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients wrote, sealed, as rows. Their ids tell no time. */
@Component
class RemarkRows {
    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Secrets secrets;

    RemarkRows(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    void insert(Who.Machine job, Question question, String words, boolean callBack, LocalDate week) {
        UUID id = UUID.randomUUID();
        byte[] sealed = words.isEmpty()
                ? null
                : secrets.seal(Answers.PURPOSE, place(id), words.getBytes(StandardCharsets.UTF_8));
        sql.sql("""
                insert into satisfaction.remark (id, organization, language, words, case_file, week)
                values (:id, :organization, :language, :words, :case, :week)""")
                .param("id", id)
                .param("organization", question.organization())
                .param("language", question.language())
                .param("words", sealed, java.sql.Types.BINARY)
                .param("case", callBack ? question.caseFile() : null, java.sql.Types.OTHER)
                .param("week", week)
                .update();
    }

    /** Those that nobody has read first; in each week in no order that tells anything. */
    List<Remark> of(Who.Staff who) {
        return sql.sql("""
                        select * from satisfaction.remark where organization = :organization
                        order by read_by is not null, week desc, id limit\s""" + SHOWN)
                .param("organization", who.organization())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Remark(
                            id,
                            row.getString("language"),
                            opened(id, row.getBytes("words")),
                            row.getObject("case_file", UUID.class),
                            row.getObject("week", LocalDate.class),
                            row.getObject("read_by") != null);
                })
                .list();
    }

    boolean read(Who.Staff who, UUID id) {
        return sql.sql("""
                        update satisfaction.remark set read_by = coalesce(read_by, :who)
                        where id = :id and organization = :organization""")
                        .param("who", who.account())
                        .param("id", id)
                        .param("organization", who.organization())
                        .update()
                == 1;
    }

    /** @param before a Monday; what was written in the weeks before it goes */
    void forget(Who.Machine job, LocalDate before) {
        sql.sql("delete from satisfaction.remark where week < :before")
                .param("before", before)
                .update();
    }

    private String opened(UUID id, byte @Nullable [] words) {
        return words == null ? "" : new String(secrets.open(Answers.PURPOSE, place(id), words), StandardCharsets.UTF_8);
    }

    private static String place(UUID id) {
        return "satisfaction.remark.words/" + id;
    }
}
