package org.kapocs.desk.takeover;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.ListReader;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Component;

/** Keeps a list that was sent, and guesses how it is to be read. */
@Component
class Arriving {
    private static final int AT_ONCE = 500;
    private static final int FIRST = 20;
    private static final int LONGEST_NAME = 200;

    private final ListRows lists;
    private final LineRows lines;
    private final Sheets sheets;
    private final Guess guess;
    private final Clock clock;

    Arriving(ListRows lists, LineRows lines, Sheets sheets, Guess guess, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.sheets = sheets;
        this.guess = guess;
        this.clock = clock;
    }

    /** What was seen of a file while it was kept. */
    private static final class Seen {
        private final List<String> names = new ArrayList<>();
        private final Map<Integer, Integer> rows = new HashMap<>();
        private final Map<Integer, List<LineRows.Sent>> first = new HashMap<>();

        private void see(int sheet, String name, LineRows.Sent row) {
            while (names.size() <= sheet) {
                names.add("");
            }
            names.set(sheet, name);
            rows.merge(sheet, 1, Integer::sum);
            var beginning = first.computeIfAbsent(sheet, _ -> new ArrayList<>());
            if (beginning.size() < FIRST) {
                beginning.add(row);
            }
        }

        private int longest() {
            return rows.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(0);
        }
    }

    UUID keep(Who.Staff who, String fileName, byte[] file) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        String name = TypedText.line(fileName);
        String called = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        // Its rows hang on it, so it stands before anything is known of it.
        lists.insert(new Takeover(
                id,
                who.organization(),
                who.account(),
                called,
                List.of(""),
                0,
                1,
                Mapping.NONE,
                null,
                Takeover.State.SENT,
                now,
                now,
                1));
        var seen = new Seen();
        var waiting = new ArrayList<LineRows.Sent>();
        ListReader.read(file, (sheet, sheetName, number, cells) -> {
            var row = new LineRows.Sent(sheet, number, cells);
            seen.see(sheet, sheetName, row);
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                lines.insert(id, who.organization(), waiting);
                waiting.clear();
            }
        });
        lines.insert(id, who.organization(), waiting);
        lists.name(id, seen.names);
        choose(who, id, seen.longest(), null);
        return id;
    }

    /**
     * Reads another sheet, or another row as its head, as far as can be guessed.
     *
     * @param head the number of that row; null to guess it
     */
    void choose(Who.Staff who, UUID id, int sheet, @Nullable Integer head) {
        List<Line> first = lines.rows(id, sheet, 0, FIRST);
        int row = head == null ? guessed(first) : head;
        lists.read(id, sheet, row, Mapping.NONE, clock.instant());
        Takeover list = lists.get(who, id).orElseThrow();
        Heads heads = sheets.heads(list);
        Mapping mapping = lists.readings(who).values().stream()
                .filter(each -> heads.keys().containsAll(each.heads().keySet()))
                .findFirst()
                .orElseGet(() -> guess.mapping(heads, sheets.samples(list)));
        lists.read(id, sheet, row, mapping, clock.instant());
    }

    private int guessed(List<Line> first) {
        List<List<String>> cells = first.stream().map(Line::cells).toList();
        return first.isEmpty() ? 1 : first.get(guess.head(cells)).number();
    }
}
