package org.kapocs.facts.client;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes two records one person's, and takes them apart again. Cases, consents and papers stay at the record under which
 * they were made; whoever asks for the client there is given the keeper. The newcomer goes on reading their own record.
 */
@Component
@Transactional
public class SamePerson {
    private final JdbcClient sql;
    private final ClientRows rows;
    private final JsonMapper json;
    private final Trail trail;
    private final Clock clock;

    SamePerson(JdbcClient sql, ClientRows rows, JsonMapper json, Trail trail, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** The keeper's record and the other's, at the versions that somebody looked at. */
    public record Two(UUID keeper, int keeperVersion, UUID other, int otherVersion) {}

    /**
     * From now on the keeper stands for the other, and says this of the person.
     *
     * @return false when one of the records was corrected meanwhile
     * @throws Problem.Conflict when one of them was joined to another already
     */
    public boolean join(Who.Staff who, Two two, Person person) {
        hold(who, two.keeper(), two.other());
        if (keeperOf(who, two.keeper()).isPresent()
                || keeperOf(who, two.other()).isPresent()) {
            throw new Problem.Conflict("client.error.joined");
        }
        Client keeper = rows.get(who, two.keeper()).orElseThrow(Problem.Missing::new);
        Client other = rows.get(who, two.other()).orElseThrow(Problem.Missing::new);
        if (keeper.version() != two.keeperVersion() || other.version() != two.otherVersion()) {
            return false;
        }
        Instant now = clock.instant();
        // Neither record has had it: what was begun on either before cannot be taken for the newest.
        int version = Math.max(keeper.version(), other.version()) + 1;
        rows.rewrite(who, two.keeper(), keeper.version(), version, person, now);
        sql.sql("""
                        insert into client.joined
                          (client, keeper, organization, keeper_was, keeper_version, joined_at, joined_by)
                        values (:client, :keeper, :organization, :was::jsonb, :version, :at, :by)""")
                .param("client", two.other())
                .param("keeper", two.keeper())
                .param("organization", who.organization())
                .param("was", json.writeValueAsString(keeper.person()))
                .param("version", version)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", who.account())
                .update();
        trail.wrote(who, new Subject("client", two.keeper()), "client.joined");
        trail.wrote(who, new Subject("client", two.other()), "client.joined");
        return true;
    }

    /**
     * The other stands for itself again, as it was. The keeper says what it said before, unless it was corrected since:
     * then that stays.
     *
     * @return whether the keeper says what it said before
     * @throws Problem.Conflict when they are not joined
     */
    public boolean part(Who.Staff who, UUID keeper, UUID other) {
        hold(who, keeper, other);
        record Was(String person, int version) {}
        Was was = sql.sql("select keeper_was::text, keeper_version from client.joined"
                        + " where client = :client and keeper = :keeper and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("client", other)
                .param("keeper", keeper)
                .query((row, n) -> new Was(row.getString(1), row.getInt(2)))
                .optional()
                .orElseThrow(() -> new Problem.Conflict("client.error.apart"));
        sql.sql("delete from client.joined where client = :client and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("client", other)
                .update();
        Person before = json.readValue(was.person(), Person.class);
        boolean restored = rows.rewrite(who, keeper, was.version(), was.version() + 1, before, clock.instant())
                .isPresent();
        trail.wrote(who, new Subject("client", keeper), "client.parted");
        trail.wrote(who, new Subject("client", other), "client.parted");
        return restored;
    }

    /** All records of the people whose records these are, these among them. */
    @Transactional(readOnly = true)
    public Set<UUID> records(Who.Staff who, Set<UUID> clients) {
        List<UUID> joined = sql.sql("""
                        with recursive same(id) as (
                          select unnest(cast(:ids as uuid[]))
                          union
                          select case when j.client = same.id then j.keeper else j.client end
                          from client.joined j join same on same.id in (j.client, j.keeper)
                          where %s)
                        select id from same""".formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("ids", clients.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return new HashSet<>(joined);
    }

    private Optional<UUID> keeperOf(Who.Staff who, UUID client) {
        return sql.sql("select keeper from client.joined where client = :client and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query(UUID.class)
                .optional();
    }

    /** Nobody else joins or corrects either of them until the end of the transaction. */
    private void hold(Who.Staff who, UUID one, UUID other) {
        int held = sql.sql("select id from client.client where id in (:one, :other) and "
                        + Scope.of(who).rows() + " order by id for update")
                .params(Scope.of(who).parameters())
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .list()
                .size();
        if (held != 2) {
            throw new Problem.Missing();
        }
    }
}
