package org.kapocs.desk.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.springframework.stereotype.Component;

/** Reads the sheet that was chosen of a list, a portion at a time. */
@Component
class Sheets {
    static final int PORTION = 200;
    private static final int MOST_UNKNOWN = 200;

    private final LineRows rows;
    private final Lexicon lexicon;
    private final Accounts accounts;
    private final Clock clock;

    Sheets(LineRows rows, Lexicon lexicon, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.lexicon = lexicon;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The first rows below the head, by which one guesses. */
    List<List<String>> samples(Takeover list) {
        return rows.rows(list.id(), list.sheet(), list.head(), PORTION).stream()
                .map(Line::cells)
                .toList();
    }

    Heads heads(Takeover list) {
        List<String> head = rows.rows(list.id(), list.sheet(), list.head() - 1, 1).stream()
                .filter(line -> line.number() == list.head())
                .map(Line::cells)
                .findFirst()
                .orElse(List.of());
        int widest = samples(list).stream().mapToInt(List::size).max().orElse(0);
        return Heads.of(head, Math.max(head.size(), widest));
    }

    Values values(Who.Staff who, Mapping mapping) {
        return new Values(lexicon, mapping, accounts.able(who, Action.WORK_CASES));
    }

    RowReading reading(Who.Staff who, Takeover list) {
        LegalBasis basis = list.basis();
        return new RowReading(
                list.mapping(),
                heads(list),
                values(who, list.mapping()),
                basis == null ? LegalBasis.PUBLIC_TASK : basis,
                LocalDate.now(clock),
                who.account());
    }

    /** A value that nobody knows. */
    record Unknown(Field field, String folded, String written, int rows) {}

    /** What stands in coded columns and means nothing yet, as it is written, with the number of its rows. */
    List<Unknown> unknown(Who.Staff who, Takeover list) {
        Heads heads = heads(list);
        Values values = values(who, list.mapping());
        Map<String, Unknown> found = new LinkedHashMap<>();
        int after = list.head();
        List<Line> some = rows.rows(list.id(), list.sheet(), after, PORTION);
        while (!some.isEmpty() && found.size() < MOST_UNKNOWN) {
            some.forEach(line -> look(line, heads, list.mapping(), values, found));
            after = some.getLast().number();
            some = rows.rows(list.id(), list.sheet(), after, PORTION);
        }
        return List.copyOf(found.values());
    }

    private static void look(Line line, Heads heads, Mapping mapping, Values values, Map<String, Unknown> found) {
        for (int column = 0; column < heads.size(); column++) {
            Field field = mapping.heads().get(heads.keys().get(column));
            if (field == null || !field.coded()) {
                continue;
            }
            for (String part : Values.parts(field, line.cell(column))) {
                boolean known = values.code(field, part).isPresent()
                        || field == Field.CLOSED
                                && WrittenDay.whole(part, mapping.monthFirst()).isPresent();
                if (!known) {
                    String folded = Folded.of(part);
                    found.merge(
                            field + " " + folded,
                            new Unknown(field, folded, part, 1),
                            (one, _) -> new Unknown(field, folded, one.written(), one.rows() + 1));
                }
            }
        }
    }
}
