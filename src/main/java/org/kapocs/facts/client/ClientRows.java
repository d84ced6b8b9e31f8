package org.kapocs.facts.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients as rows: one row for the client, and one for each name, language and way to reach them. */
@Component
class ClientRows {
    /**
     * The record that stands for this one: itself, unless it was joined to another. A select, since under row security
     * PostgreSQL uses no index for what it compares with a coalesce.
     */
    private static final String STANDS = """
            (select coalesce((with recursive up(id) as (
                select j.keeper from client.joined j where j.client = :id
                union all select j.keeper from client.joined j join up on j.client = up.id)
              select id from up where not exists (select from client.joined j where j.client = up.id)), :id))""";

    private final JdbcClient sql;

    ClientRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Client client) {
        sql.sql("""
                insert into client.client
                  (id, organization, contact, district, version, registered_at, changed_at, changed_by,
                   birth_year, birth_month, birth_day)
                values (:id, :organization, :contact, :district, :version, :at, :at, :by, :year, :month, :day)""")
                .params(birth(client.person().birth()))
                .param("id", client.id())
                .param("organization", client.organization())
                .param("contact", client.contact())
                .param("district", client.person().district())
                .param("version", client.version())
                .param("at", client.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", client.changedBy())
                .update();
        writeParts(client.id(), client.organization(), client.person());
    }

    /** Which record it was, that stands for this one; empty when it was changed since that version. */
    Optional<UUID> replace(Who.Staff who, UUID id, int version, Person person, Instant at) {
        return write(who, STANDS, id, version, version + 1, person, at);
    }

    /** The same for exactly this record, whichever stands for it; with a version that neither of two has had. */
    Optional<UUID> rewrite(Who.Staff who, UUID id, int version, int next, Person person, Instant at) {
        return write(who, ":id", id, version, next, person, at);
    }

    private Optional<UUID> write(
            Who.Staff who, String which, UUID id, int version, int next, Person person, Instant at) {
        Optional<UUID> changed = sql.sql("update client.client set district = :district, changed_at = :at,"
                        + " changed_by = :by, compared = false,"
                        + " birth_year = :year, birth_month = :month, birth_day = :day, version = :next"
                        + " where id = " + which + " and version = :version and " + Scope.ROWS + " returning id")
                .params(Scope.of(who).parameters())
                .params(birth(person.birth()))
                .param("district", person.district())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", who.account())
                .param("id", id)
                .param("version", version)
                .param("next", next)
                .query(UUID.class)
                .optional();
        changed.ifPresent(record -> {
            for (String part : List.of("name", "name_word", "language", "reach")) {
                sql.sql("delete from client." + part + " where client = :id")
                        .param("id", record)
                        .update();
            }
            writeParts(record, who.organization(), person);
        });
        return changed;
    }

    /**
     * Of all records of the person: somebody else may answer where they were reached before, also when the records are
     * taken apart. Empty when there is none.
     */
    List<UUID> reach(Who.Machine who, UUID id, List<Reach> reach, Instant at) {
        List<UUID> changed = sql.sql("with recursive same(id) as (select " + STANDS
                        + " union select j.client from client.joined j join same on j.keeper = same.id)"
                        + " update client.client set changed_at = :at, changed_by = null, compared = false,"
                        + " version = version + 1 where id in (select id from same) and " + Scope.ROWS
                        + " returning id")
                .params(Scope.of(who).parameters())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(UUID.class)
                .list();
        for (UUID record : changed) {
            sql.sql("delete from client.reach where client = :id")
                    .param("id", record)
                    .update();
            writeReach(record, reach);
        }
        return changed;
    }

    private static Map<String, @Nullable Object> birth(@Nullable BirthDate birth) {
        var parts = new HashMap<String, @Nullable Object>();
        parts.put("year", birth == null ? null : birth.year());
        parts.put("month", birth == null ? null : birth.month());
        parts.put("day", birth == null ? null : birth.day());
        return parts;
    }

    private void writeParts(UUID id, UUID organization, Person person) {
        for (int seq = 0; seq < person.names().size(); seq++) {
            writeName(id, organization, seq, person.names().get(seq), person.birth());
        }
        for (int seq = 0; seq < person.languages().size(); seq++) {
            SpokenLanguage spoken = person.languages().get(seq);
            sql.sql("insert into client.language values (:id, :seq, :tag, :level, :interpreter)")
                    .param("id", id)
                    .param("seq", seq)
                    .param("tag", spoken.tag())
                    .param("level", spoken.level().name())
                    .param("interpreter", spoken.interpreter())
                    .update();
        }
        writeReach(id, person.reach());
    }

    private void writeReach(UUID id, List<Reach> ways) {
        for (int seq = 0; seq < ways.size(); seq++) {
            Reach reach = ways.get(seq);
            sql.sql("insert into client.reach values (:id, :seq, :kind, :value, :safe)")
                    .param("id", id)
                    .param("seq", seq)
                    .param("kind", reach.kind().name())
                    .param("value", reach.value())
                    .param("safe", reach.safe())
                    .update();
        }
    }

    private void writeName(UUID id, UUID organization, int seq, Name name, @Nullable BirthDate birth) {
        NameKey key = NameKey.of(name.spoken());
        sql.sql("insert into client.name values (:id, :seq, :kind, :order, :given, :family, :script, :latin)")
                .param("id", id)
                .param("seq", seq)
                .param("kind", name.kind().name())
                .param("order", name.order().name())
                .param("given", name.given())
                .param("family", name.family())
                .param("script", name.script())
                .param("latin", key.latin())
                .update();
        sql.sql("""
                insert into client.name_word (client, seq, sound, word, organization, born, born_day)
                select cast(:id as uuid), cast(:seq as int), false, word, cast(:organization as uuid), cast(:born as int),
                  cast(:born_day as int)
                from unnest(cast(:latin as text[])) as word
                union all select cast(:id as uuid), cast(:seq as int), true, word, cast(:organization as uuid),
                  cast(:born as int), cast(:born_day as int)
                from unnest(cast(:sound as text[])) as word""")
                .param("id", id)
                .param("organization", organization)
                .param("born", birth == null ? null : birth.year())
                .param("born_day", birth == null ? null : birth.dayKey())
                .param("seq", seq)
                .param("latin", NameWords.kept(key.latinWords()).toArray(String[]::new))
                .param("sound", NameWords.kept(key.soundWords()).toArray(String[]::new))
                .update();
    }

    /**
     * The client with names, languages and ways to reach them: one row for each of these. Of a record that was joined to
     * another, that one; a newcomer is given their own.
     */
    Optional<Client> get(Who who, UUID id) {
        return sql.sql("""
                        select c.*, part.* from client.client c left join lateral (
                          select 'name' as part, seq, kind as a, name_order as b, given as c, family as d
                            from client.name where client = c.id
                          union all select 'language', seq, tag, level, interpreter::text, ''
                            from client.language where client = c.id
                          union all select 'reach', seq, kind, value, safe, '' from client.reach where client = c.id)
                          as part on true
                        where c.id = """ + " " + (who instanceof Who.CodeHolder ? ":id" : STANDS) + " and "
                        + Scope.ROWS + " order by part.seq")
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query(row -> row.next() ? Optional.of(client(row)) : Optional.empty());
    }

    private static Client client(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var organization = row.getObject("organization", UUID.class);
        var contact = row.getObject("contact", UUID.class);
        var district = row.getObject("district", Integer.class);
        BirthDate birth = birth(row);
        int version = row.getInt("version");
        var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        var changedBy = row.getObject("changed_by", UUID.class);
        var names = new ArrayList<Name>();
        var languages = new ArrayList<SpokenLanguage>();
        var reach = new ArrayList<Reach>();
        do {
            String a = row.getString("a");
            String b = row.getString("b");
            String c = row.getString("c");
            switch (String.valueOf(row.getString("part"))) {
                case "name" -> names.add(new Name(NameKind.valueOf(a), NameOrder.valueOf(b), c, row.getString("d")));
                case "language" ->
                    languages.add(
                            new SpokenLanguage(a, LanguageLevel.valueOf(b), c == null ? null : Boolean.valueOf(c)));
                case "reach" -> reach.add(new Reach(ReachKind.valueOf(a), b, c));
                default -> {}
            }
        } while (row.next());
        var person = new Person(List.copyOf(names), birth, List.copyOf(languages), List.copyOf(reach), district);
        return new Client(id, organization, contact, person, version, changedAt, changedBy);
    }

    static @Nullable BirthDate birth(ResultSet row) throws SQLException {
        Integer year = row.getObject("birth_year", Integer.class);
        return year == null
                ? null
                : new BirthDate(
                        year, row.getObject("birth_month", Integer.class), row.getObject("birth_day", Integer.class));
    }

    static Name name(ResultSet row) throws SQLException {
        return new Name(
                NameKind.valueOf(row.getString("kind")),
                NameOrder.valueOf(row.getString("name_order")),
                row.getString("given"),
                row.getString("family"));
    }
}
