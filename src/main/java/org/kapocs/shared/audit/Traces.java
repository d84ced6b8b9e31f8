package org.kapocs.shared.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of one's own organization, the newest first. */
@Component
@Transactional(readOnly = true)
public class Traces {
    /** So many entries are looked at for what no index leads to; a page that finds few in them says where it stopped. */
    static final int LOOKED_AT = 5_000;

    private final JdbcClient sql;
    private final Clock clock;

    Traces(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Some entries.
     *
     * @param next before which number to look on; null when there is nothing more
     */
    public record Drawn(List<Trace> traces, @Nullable Long next) {}

    /** At most so many, of those that are asked for. */
    public Drawn draw(Who.Staff who, Wanted wanted, int most) {
        var values = new HashMap<String, Object>();
        int window = wanted.sifted() ? LOOKED_AT : most;
        var traces = new ArrayList<Trace>();
        var end = new End();
        sql.sql("""
                        with drawn as materialized (
                          select seq, at, account, case who_kind when 'program' then job end as token, subject_kind,
                            subject_id, what, purpose, hash
                          from audit.entry where organization = :organization and seq < :before%s
                          order by seq desc limit :window)
                        select w.last, w.looked, e.* from (select min(seq) as last, count(*) as looked from drawn) w
                          left join lateral (select * from drawn where true%s order by seq desc limit :most) e on true
                        order by e.seq desc""".formatted(indexed(wanted, values), sifted(wanted, values)))
                .param("organization", who.organization())
                .param("before", wanted.before())
                .param("window", window)
                .param("most", most)
                .params(values)
                .query(row -> {
                    end.last = row.getLong("last");
                    end.looked = row.getInt("looked");
                    if (row.getObject("seq") != null) {
                        traces.add(read(row));
                    }
                });
        Long next = traces.size() == most ? Long.valueOf(traces.getLast().seq()) : null;
        return new Drawn(traces, next == null && end.looked == window ? Long.valueOf(end.last) : next);
    }

    /** How far was looked. */
    private static final class End {
        private long last;
        private int looked;
    }

    private String indexed(Wanted wanted, HashMap<String, Object> values) {
        var rows = new StringBuilder();
        wanted.account().ifPresent(account -> {
            rows.append(" and account = :account");
            values.put("account", account);
        });
        wanted.day().ifPresent(day -> {
            rows.append(" and at >= :from");
            values.put("from", start(day));
        });
        Optional<LocalDate> last = wanted.until().or(wanted::day);
        last.ifPresent(day -> {
            rows.append(" and at < :to");
            values.put("to", start(day.plusDays(1)));
        });
        return rows.toString();
    }

    private static String sifted(Wanted wanted, HashMap<String, Object> values) {
        var rows = new StringBuilder();
        wanted.deed().ifPresent(deed -> rows.append(" and ").append(deed.rows));
        if (!wanted.kind().isEmpty()) {
            rows.append(" and subject_kind = :kind");
            values.put("kind", wanted.kind());
        }
        wanted.purpose().ifPresent(purpose -> {
            rows.append(" and purpose = :purpose");
            values.put("purpose", purpose.name());
        });
        return rows.toString();
    }

    private static Trace read(ResultSet row) throws SQLException {
        return new Trace(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                Optional.ofNullable(row.getString("token")).map(UUID::fromString),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("what"),
                Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
