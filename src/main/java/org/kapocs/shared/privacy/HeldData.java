package org.kapocs.shared.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that all rooms hold of a person. Knows no room: each says what it has ({@link PersonalData}), and this reads it,
 * counts it and erases it, as the house, within the transaction of who decided that it may.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HeldData {
    private final List<PersonalData> rooms;
    private final JdbcClient sql;

    HeldData(List<PersonalData> rooms, JdbcClient sql) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparing(PersonalData::turn).thenComparing(PersonalData::room))
                .toList();
        this.sql = sql;
    }

    /** Every room, in the order in which they are erased. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PersonalData> rooms(Who.Machine house) {
        return rooms;
    }

    /** How many rows there are of them, table by table; those without any are left out. */
    public Map<String, Long> counts(Who.Machine house, DataSubject whose) {
        var counts = new LinkedHashMap<String, Long>();
        rooms.forEach(room -> counts.putAll(counts(room, whose)));
        return counts;
    }

    private Map<String, Long> counts(PersonalData room, DataSubject whose) {
        var counts = new LinkedHashMap<String, Long>();
        for (Holding holding : room.holdings()) {
            if (holding.ofPeople()) {
                long rows = ask("select count(*) from ", holding, whose)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    counts.put(holding.table(), rows);
                }
            }
        }
        return counts;
    }

    /** What the trail knows of theirs: to find who opened it, and letters about it. */
    public List<Subject> subjects(Who.Machine house, DataSubject whose) {
        return subjects(whose, false);
    }

    /** Of that, what they may know of who have shown a code alone. */
    public List<Subject> subjectsWithCode(Who.Machine house, DataSubject whose) {
        return subjects(whose, true);
    }

    private List<Subject> subjects(DataSubject whose, boolean codeOnly) {
        var found = new ArrayList<Subject>();
        for (PersonalData room : rooms) {
            for (Holding each : room.holdings()) {
                Holding holding = codeOnly ? each.withCode().orElse(each) : each;
                Optional.ofNullable(holding.subject())
                        .ifPresent(kind -> told("select id from ", holding, whose, "").query(UUID.class).list().stream()
                                .map(id -> new Subject(kind, id))
                                .forEach(found::add));
            }
        }
        return found;
    }

    /** What is given to them of one table, row by row. */
    public List<HeldRow> read(Who.Machine house, DataSubject whose, PersonalData room, Holding holding) {
        if (!holding.ofPeople() || holding.withheld() != null) {
            return List.of();
        }
        return told("select * from ", holding, whose, " order by " + holding.by())
                .query((row, n) -> row(house, whose, room, holding, row))
                .list();
    }

    private static HeldRow row(Who.Machine house, DataSubject whose, PersonalData room, Holding holding, ResultSet row)
            throws SQLException {
        var values = new ArrayList<HeldRow.Value>();
        for (HeldColumn given : holding.given()) {
            value(house, whose, given, row)
                    .ifPresent(
                            value -> values.add(new HeldRow.Value(given.column(), given.fact(), given.named(), value)));
        }
        String outBy = holding.outBy();
        UUID id = outBy == null ? null : row.getObject(outBy, UUID.class);
        return new HeldRow(room.room(), holding.table(), id, values);
    }

    /** Empty for what nobody said. */
    private static Optional<Object> value(Who.Machine house, DataSubject whose, HeldColumn given, ResultSet row)
            throws SQLException {
        Opener opener = given.opener();
        if (opener != null) {
            byte[] sealed = row.getBytes(given.column());
            return sealed == null
                    ? Optional.empty()
                    : opened(opener, house, whose, row.getObject(given.key(), UUID.class), sealed);
        }
        Object value = row.getObject(given.column());
        return switch (value) {
            case null -> Optional.empty();
            case String text when text.isEmpty() -> Optional.empty();
            case Array array -> list(array);
            case java.sql.Timestamp at -> Optional.of(at.toInstant());
            case java.sql.Date day -> Optional.of(day.toLocalDate());
            default -> Optional.of(value);
        };
    }

    /** What is damaged keeps nobody from being given all else. */
    private static Optional<Object> opened(
            Opener opener, Who.Machine house, DataSubject whose, UUID row, byte[] sealed) {
        try {
            return opener.open(house, whose, row, sealed).map(Object.class::cast);
        } catch (IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Object> list(Array array) throws SQLException {
        List<String> all =
                Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /**
     * From now on, until {@link #done}, rows that hang on these ids may be removed by this erasure.
     */
    public void begin(Who.Machine house, UUID erasure, Collection<UUID> ids) {
        sql.sql("""
                insert into privacy.erasing (id, erasure) select unnest(cast(:ids as uuid[])), :erasure
                on conflict do nothing""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("erasure", erasure)
                .update();
    }

    /** Erases what one room holds of them, whole or not at all; tells how many rows of each table it was. */
    public Map<String, Long> erase(Who.Machine house, DataSubject whose, PersonalData room) {
        var counts = counts(room, whose);
        for (Holding holding : room.holdings()) {
            if (!holding.ofPeople() || holding.hangs()) {
                continue;
            }
            String instead = holding.instead();
            if (instead != null) {
                sql.sql(instead).params(whose.parameters()).update();
            } else {
                ask("delete from ", holding, whose).update();
            }
        }
        return counts;
    }

    /**
     * Brings all that is theirs into the compartment of another organization, with this account to answer for it. What a
     * room leaves where it was is the record of who had it until now.
     */
    public void carry(Who.Machine house, DataSubject whose, UUID to, UUID owner) {
        for (PersonalData room : rooms) {
            for (Holding holding : room.holdings()) {
                String carrying = holding.carrying();
                if (carrying != null) {
                    sql.sql(carrying)
                            .params(whose.parameters())
                            .param("to", to)
                            .param("owner", owner)
                            .update();
                }
            }
        }
    }

    /** Nothing may be removed by this erasure any more. */
    public void done(Who.Machine house, UUID erasure) {
        sql.sql("delete from privacy.erasing where erasure = :erasure")
                .param("erasure", erasure)
                .update();
    }

    private JdbcClient.StatementSpec told(String verb, Holding holding, DataSubject whose, String order) {
        return sql.sql(verb + holding.table() + " where (" + holding.rows() + ") and " + holding.told() + order)
                .params(whose.parameters());
    }

    private JdbcClient.StatementSpec ask(String verb, Holding holding, DataSubject whose) {
        return sql.sql(verb + holding.table() + " where " + holding.rows()).params(whose.parameters());
    }
}
