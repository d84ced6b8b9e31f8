package org.kapocs.shared.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done, in the order in which it was kept, for a room above that passes it on. Entries are numbered while the
 * head of the chain is held, to the commit: whoever has read up to a number has missed nothing before it.
 */
@Component
public class Chronicle {
    private final JdbcClient sql;

    Chronicle(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One thing that was done; who did it is nobody's business outside.
     *
     * @param organization for which staff did it; empty where others did
     */
    public record Deed(long seq, Instant at, Optional<UUID> organization, Subject subject, String what) {}

    /** The number of the last entry there is; 0 when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long end() {
        return sql.sql("select seq from audit.head").query(Long.class).single();
    }

    /** What was done by these verbs after that number and up to this, in order; the house alone sees all of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Deed> between(long after, long until, Collection<String> verbs, int most) {
        return sql.sql("""
                        select seq, at, organization, subject_kind, subject_id, what from audit.entry
                        where seq > :after and seq <= :until and what = any(:verbs) order by seq limit :most""")
                .param("after", after)
                .param("until", until)
                .param("verbs", verbs.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new Deed(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("organization", UUID.class)),
                        new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                        row.getString("what")))
                .list();
    }
}
