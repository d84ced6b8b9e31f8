package org.kapocs.desk.takeover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Tries a list, a portion at a time: what would become of each row. Nothing comes into the register. */
@Component
class Checking {
    private static final HexFormat HEX = HexFormat.of();

    private final LineRows lines;
    private final Sheets sheets;
    private final LineSeal seal;
    private final Clients clients;
    private final House house;

    Checking(LineRows lines, Sheets sheets, LineSeal seal, Clients clients, House house) {
        this.lines = lines;
        this.sheets = sheets;
        this.seal = seal;
        this.clients = clients;
        this.house = house;
    }

    /** The next portion, within the caller's transaction; false when there is none. */
    boolean portion(Who.Staff who, Takeover list) {
        int after = Math.max(list.head(), lines.judged(list.id()));
        List<Line> rows = lines.rows(list.id(), list.sheet(), after, Sheets.PORTION);
        if (rows.isEmpty()) {
            return false;
        }
        RowReading reading = sheets.reading(who, list);
        Map<UUID, byte[]> keys = keys(list, reading, rows);
        Map<String, Integer> twice = new HashMap<>(lines.twice(list.id(), keys.values()));
        Set<String> here = house.within(
                TakingOver.HOUSE, () -> Set.copyOf(lines.here(list.id(), list.organization(), keys.values())));
        var found = new ArrayList<LineRows.Found>();
        Map<UUID, Person> people = new HashMap<>();
        for (Line row : rows) {
            byte[] key = keys.getOrDefault(row.id(), new byte[0]);
            String hex = HEX.formatHex(key);
            LineRows.Found judged = twice.putIfAbsent(hex, row.number()) != null
                    ? refused(row, new Fault("twice", -1))
                    : here.contains(hex)
                            ? new LineRows.Found(row.id(), Verdict.HERE, "", -1, key, null)
                            : read(reading, row, key, people);
            found.add(judged);
        }
        Map<UUID, UUID> alike = people.isEmpty() ? Map.of() : clients.alikeEach(who, people);
        lines.judge(found.stream()
                .map(each -> alike.containsKey(each.id())
                        ? new LineRows.Found(each.id(), Verdict.ALIKE, "", -1, each.key(), alike.get(each.id()))
                        : each)
                .toList());
        return true;
    }

    private static LineRows.Found read(RowReading reading, Line row, byte[] key, Map<UUID, Person> people) {
        try {
            people.put(row.id(), reading.read(row.cells()).person());
            return new LineRows.Found(row.id(), Verdict.NEW, "", -1, key, null);
        } catch (Fault.Found unfit) {
            return refused(row, unfit.fault);
        }
    }

    private static LineRows.Found refused(Line row, Fault fault) {
        return new LineRows.Found(row.id(), Verdict.REFUSED, fault.reason(), fault.column(), null, null);
    }

    /** Without a key of its own, a row is known by all that it says. */
    private Map<UUID, byte[]> keys(Takeover list, RowReading reading, List<Line> rows) {
        Map<UUID, byte[]> keys = new HashMap<>();
        for (Line row : rows) {
            String key = reading.key(row.cells());
            String text = key.isEmpty() ? "row\n" + String.join("\u001f", row.cells()) : "key\n" + key.strip();
            keys.put(row.id(), seal.key(list.organization(), text));
        }
        return keys;
    }
}
