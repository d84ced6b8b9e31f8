package org.kapocs.desk.takeover;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kapocs.facts.client.NameOrder;
import org.springframework.stereotype.Component;

/** Guesses how a list is to be read, from the words at its head and from what stands below. Somebody looks at it before. */
@Component
class Guess {
    private final Lexicon lexicon;

    Guess(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** In which of the first rows the words stand that say what is below: where the most of them are known. */
    int head(List<List<String>> first) {
        int best = 0;
        long most = -1;
        for (int row = 0; row < first.size(); row++) {
            List<String> cells = first.get(row);
            long known = cells.stream()
                    .filter(cell -> cell.length() < 60)
                    .filter(cell -> lexicon.field(cell).isPresent())
                    .count();
            long weight =
                    known * 100 + cells.stream().filter(cell -> !cell.isEmpty()).count();
            if (weight > most && (known > 0 || best == 0)) {
                best = row;
                most = weight;
            }
        }
        return best;
    }

    Mapping mapping(Heads heads, List<List<String>> rows) {
        var fields = new HashMap<String, Field>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (int column = 0; column < heads.size(); column++) {
            int at = column;
            List<String> values = rows.stream()
                    .map(row -> at < row.size() ? row.get(at) : "")
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            lexicon.field(heads.titles().get(column))
                    .or(() -> byValues(values))
                    .filter(field -> field.several() || taken.add(field))
                    .ifPresent(field -> fields.put(heads.keys().get(at), field));
        }
        return new Mapping(fields, monthFirst(fields, heads, rows), NameOrder.HUNGARIAN, Map.of(), "", true);
    }

    private static Optional<Field> byValues(List<String> values) {
        if (mostly(values, Reachable::byMail)) {
            return Optional.of(Field.EMAIL);
        }
        return mostly(values, Reachable::byTelephone) ? Optional.of(Field.PHONE) : Optional.empty();
    }

    private static boolean mostly(List<String> values, Predicate<String> like) {
        return !values.isEmpty() && values.stream().filter(like).count() * 5 >= values.size() * 4L;
    }

    private static boolean monthFirst(Map<String, Field> fields, Heads heads, List<List<String>> rows) {
        List<Integer> orders = days(fields, heads, rows)
                .map(WrittenDay::order)
                .flatMap(Optional::stream)
                .toList();
        return orders.contains(-1) && !orders.contains(1);
    }

    /** What stands in columns of days. */
    static Stream<String> days(Map<String, Field> fields, Heads heads, List<List<String>> rows) {
        return rows.stream()
                .flatMap(row -> Stream.iterate(0, column -> column + 1)
                        .limit(Math.min(row.size(), heads.size()))
                        .filter(column -> Optional.ofNullable(
                                        fields.get(heads.keys().get(column)))
                                .filter(Field::day)
                                .isPresent())
                        .map(row::get));
    }
}
