package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.OnceRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the open cases of an organization are spread among its caseworkers. No case is opened by it, and none named. */
@Component
@Transactional(readOnly = true)
public class CaseLoads {
    /** From one caseworker to the next, and of each no more than is said, what was left alone longest first. */
    private static final String LOADS = """
            with recursive each as (
              (select owner from casework.case_file where state = 'OPEN' and %1$s order by owner limit 1)
              union all
              select (select f.owner from casework.case_file f where f.state = 'OPEN' and %1$s and f.owner > each.owner
                order by f.owner limit 1) from each where each.owner is not null)
            select each.owner, load.* from each cross join lateral (
              select count(*) as open, count(*) filter (where opened_at < :old) as old,
                count(*) filter (where touched_at < :quiet) as quiet, min(touched_at) as touched
              from (select f.opened_at, f.touched_at from casework.case_file f
                where f.state = 'OPEN' and %1$s and f.owner = each.owner order by f.touched_at limit %2$d) as few) as load
            where each.owner is not null and load.open > 0""";

    private static final int IN_HAND = 500;

    private final JdbcClient sql;
    private final Clock clock;
    private final OnceRead<Who.Staff, Set<UUID>> mine = new OnceRead<>();

    CaseLoads(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What each who has open cases has in hand. */
    public List<CaseLoad> all(Who.Staff who) {
        return sql.sql(LOADS.formatted(Scope.of(who).rows(), CaseLoad.COUNTED + 1))
                .params(Scope.of(who).parameters())
                .param("old", before(CaseLoad.OLD))
                .param("quiet", before(CaseLoad.QUIET))
                .query((row, n) -> new CaseLoad(
                        row.getObject("owner", UUID.class),
                        row.getInt("open"),
                        row.getInt("old"),
                        row.getInt("quiet"),
                        row.getObject("touched", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whose cases these are, as far as they are open: how many of each caseworker. */
    public Map<UUID, Integer> among(Who.Staff who, Collection<UUID> cases) {
        var owners = new HashMap<UUID, Integer>();
        sql.sql("select owner, count(*) as cases from casework.case_file where state = 'OPEN' and id = any(:cases) and "
                        + Scope.of(who).rows() + " group by owner")
                .params(Scope.of(who).parameters())
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    owners.put(row.getObject("owner", UUID.class), row.getInt("cases"));
                });
        return owners;
    }

    /** The open cases of who asks, no more than anybody can have in hand; asked once for a page. */
    public Set<UUID> mine(Who.Staff who) {
        return mine.of(who, () -> inHand(who));
    }

    private Set<UUID> inHand(Who.Staff who) {
        return sql.sql("select id from casework.case_file where state = 'OPEN' and owner = :me and "
                        + Scope.of(who).rows() + " order by id limit " + IN_HAND)
                .params(Scope.of(who).parameters())
                .param("me", who.account())
                .query(UUID.class)
                .set();
    }

    /** Who answers for these cases, as far as they are open. */
    public Map<UUID, UUID> owners(Who.Staff who, Collection<UUID> cases) {
        var owners = new HashMap<UUID, UUID>();
        sql.sql("select id, owner from casework.case_file where state = 'OPEN' and id = any(:cases) and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    owners.put(row.getObject("id", UUID.class), row.getObject("owner", UUID.class));
                });
        return owners;
    }

    private OffsetDateTime before(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
