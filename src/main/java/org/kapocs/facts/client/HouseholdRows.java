package org.kapocs.facts.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Around.MemberRow;
import org.kapocs.facts.client.Around.TieRow;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Veil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households as rows: one for each who belongs there, and one for each two of whom something was said. */
@Component
class HouseholdRows {
    /** All records of a person, of which the reader sees that they were joined. */
    private static final String SAME = """
            same(id) as (
              select cast(:client as uuid)
              union
              select j.id from same, lateral (
                select keeper as id from client.joined where client = same.id
                union all select client from client.joined where keeper = same.id) j)""";

    /** Most live in no household that we know of: they are not asked for all that could be said of one. */
    private static final String SOMEWHERE = "with recursive " + SAME
            + " select exists (select from client.member where client = any(array(select id from same)) and %s)";

    /** The people of all households of a client, under whichever of their records they were taken in, and their ties. */
    private static final String AROUND = """
            with recursive
              %s,
              home as (
                select h.* from client.household h
                where h.id in (select m.household from client.member m where m.client = any(array(select id from same)))
                  and %s),
              up(id, at) as (
                select m.client, m.client from client.member m where m.household in (select id from home)
                union
                select up.id, j.keeper from up join client.joined j on j.client = up.at),
              stands as (select id, at from up where not exists (select from client.joined j where j.client = up.at))
            select 'member' as part, h.id as household, h.version as household_version, h.changed_at, h.changed_by,
              m.client as one, s.at as one_stands, m.client in (select id from same) as mine, m.since, m.until,
              m.elsewhere, m.version, m.added_at, m.added_by, n.kind, n.name_order, n.given, n.family, c.birth_year,
              null::uuid as id, null::uuid as other, null::uuid as other_stands, null as relation, false as ended,
              false as kept_from_one, false as kept_from_other, null as speaker, null as ground
            from home h join client.member m on m.household = h.id join stands s on s.id = m.client
              join client.client c on c.id = s.at join client.name n on n.client = s.at and n.seq = 0
            union all
            select 'tie', t.household, 0, null, null, t.one, a.at, false, null, null, false, t.version, null, null,
              null, null, null, null, null, t.id, t.other, b.at, t.relation, t.ended, t.kept_from_one,
              t.kept_from_other, t.speaker, t.ground
            from home h join client.tie t on t.household = h.id join stands a on a.id = t.one
              join stands b on b.id = t.other
            order by 1, 2, 13, 6""";

    private static final Who.Machine HOUSE = new Who.Machine("client.household");

    private final JdbcClient sql;
    private final House house;

    HouseholdRows(JdbcClient sql, House house) {
        this.sql = sql;
        this.house = house;
    }

    /**
     * All of them, for what may be told of one follows from the others, also from those whose file is closed to the reader:
     * the house reads these, and says who they are.
     */
    Around around(Who.Staff who, UUID client) {
        if (!somewhere(who, client)) {
            return new Around(List.of(), List.of(), Set.of());
        }
        Around seen = read(who, client);
        if (seen.members().isEmpty()) {
            return seen;
        }
        Around all = house.within(HOUSE, () -> read(who, client));
        var hidden = new HashSet<UUID>();
        all.members().forEach(each -> hidden.add(each.stands()));
        seen.members().forEach(each -> hidden.remove(each.stands()));
        return new Around(all.members(), all.ties(), Set.copyOf(hidden));
    }

    private boolean somewhere(Who.Staff who, UUID client) {
        return sql.sql(SOMEWHERE.formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query(Boolean.class)
                .single();
    }

    private Around read(Who.Staff who, UUID client) {
        var members = new ArrayList<MemberRow>();
        var ties = new ArrayList<TieRow>();
        sql.sql(AROUND.formatted(SAME, Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query(row -> {
                    if (row.getString("part").equals("member")) {
                        members.add(member(row));
                    } else {
                        ties.add(tie(row));
                    }
                });
        return new Around(List.copyOf(members), List.copyOf(ties), Set.of());
    }

    private static MemberRow member(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getObject("household", UUID.class),
                row.getInt("household_version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class),
                row.getObject("one", UUID.class),
                row.getObject("one_stands", UUID.class),
                row.getBoolean("mine"),
                new Stay(date(row, "since"), date(row, "until"), row.getBoolean("elsewhere")),
                row.getInt("version"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("added_by", UUID.class),
                ClientRows.name(row),
                row.getObject("birth_year", Integer.class));
    }

    private static @Nullable RoughDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : RoughDate.typed(text, column);
    }

    private static TieRow tie(ResultSet row) throws SQLException {
        String relation = row.getString("relation");
        String ground = row.getString("ground");
        return new TieRow(
                row.getObject("id", UUID.class),
                row.getObject("household", UUID.class),
                row.getObject("one", UUID.class),
                row.getObject("one_stands", UUID.class),
                row.getObject("other", UUID.class),
                row.getObject("other_stands", UUID.class),
                relation == null ? null : Relation.valueOf(relation),
                row.getBoolean("ended"),
                row.getBoolean("kept_from_one"),
                row.getBoolean("kept_from_other"),
                row.getString("speaker"),
                ground == null ? null : Ground.valueOf(ground),
                row.getInt("version"));
    }

    void insert(Who.Staff who, UUID household, Instant now) {
        sql.sql("""
                        insert into client.household (id, organization, version, made_at, changed_at, changed_by)
                        values (:id, :organization, 1, :now, :now, :by)""")
                .param("id", household)
                .param("organization", who.organization())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", who.account())
                .update();
    }

    /** False when somebody else changed it since that version; nobody else changes it until the end of the transaction. */
    boolean turn(Who.Staff who, UUID household, int version, Instant now) {
        return sql.sql("update client.household set version = version + 1, changed_at = :now, changed_by = :by"
                                + " where id = :id and version = :version and "
                                + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .param("id", household)
                        .param("version", version)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", who.account())
                        .update()
                == 1;
    }

    /**
     * Nobody else founds a household with one of them until the end of the transaction. Whoever closes one of them is waited
     * for first: they hold all records of a household, in the same order.
     */
    void hold(Who.Staff who, UUID one, UUID other) {
        Stream.of(one, other)
                .sorted()
                .forEach(id -> sql.sql("select " + Veil.WAITS + " from (select cast(:id as uuid) as id)")
                        .param("id", id)
                        .query((row, n) -> true)
                        .list());
        sql.sql("select id from client.client where id in (:one, :other) and "
                        + Scope.of(who).rows() + " order by id for update")
                .params(Scope.of(who).parameters())
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .list();
    }

    /** @param version of the household from now on */
    void put(Who.Staff who, UUID household, UUID client, Stay stay, int version, Instant now) {
        sql.sql("""
                        insert into client.member
                          (household, client, organization, since, until, elsewhere, version, added_at, added_by)
                        values (:household, :client, :organization, :since, :until, :elsewhere, :version, :now, :by)
                        on conflict (household, client) do update set since = excluded.since, until = excluded.until,
                          elsewhere = excluded.elsewhere, version = excluded.version""")
                .param("household", household)
                .param("client", client)
                .param("organization", who.organization())
                .param("since", text(stay.since()))
                .param("until", text(stay.until()))
                .param("elsewhere", stay.elsewhere())
                .param("version", version)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", who.account())
                .update();
    }

    private static @Nullable String text(@Nullable RoughDate date) {
        return date == null ? null : date.text();
    }

    void remove(Who.Staff who, UUID household, UUID[] records) {
        for (String from : List.of(
                "tie where (one = any(:records) or other = any(:records))", "member where client = any(:records)")) {
            sql.sql("delete from client." + from + " and household = :household and "
                            + Scope.of(who).rows())
                    .params(Scope.of(who).parameters())
                    .param("records", records)
                    .param("household", household)
                    .update();
        }
    }

    void dissolve(Who.Staff who, UUID household) {
        sql.sql("delete from client.household where id = :id and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("id", household)
                .update();
    }
}
