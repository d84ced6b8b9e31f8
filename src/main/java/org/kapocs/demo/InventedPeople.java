package org.kapocs.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;

/** Sixty invented people. Nobody is called like this on purpose; numbers and addresses lead nowhere. */
final class InventedPeople {
    private final Map<String, CSVRecord> byKey = new HashMap<>();

    InventedPeople() {
        Tables.read("people").forEach(row -> byKey.put(row.get("key"), row));
    }

    CSVRecord row(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    int district(String key) {
        return Integer.parseInt(row(key).get("district"));
    }

    Person person(String key) {
        CSVRecord row = row(key);
        var names = new ArrayList<Name>();
        names.add(name(row, row.get("name")));
        if (!row.get("latin").isBlank() && !row.get("latin").equals(row.get("name"))) {
            names.add(name(row, row.get("latin")));
        }
        return new Person(names, birth(row.get("born")), languages(row), reach(row), district(key));
    }

    private static Name name(CSVRecord row, String spoken) {
        var order = NameOrder.valueOf(row.get("order"));
        var kind = NameKind.valueOf(row.get("kind"));
        String[] parts = spoken.strip().split("\\s+", 2);
        if (parts.length == 1 || order == NameOrder.SINGLE) {
            return new Name(kind, NameOrder.SINGLE, spoken, "");
        }
        return order == NameOrder.HUNGARIAN
                ? new Name(kind, order, parts[1], parts[0])
                : new Name(kind, order, parts[0], parts[1]);
    }

    private static @Nullable BirthDate birth(String born) {
        if (born.isBlank()) {
            return null;
        }
        int[] parts = Arrays.stream(born.split("-")).mapToInt(Integer::parseInt).toArray();
        return new BirthDate(parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }

    private static List<SpokenLanguage> languages(CSVRecord row) {
        String[] tags = row.get("languages").split(" ");
        return IntStream.range(0, tags.length)
                .mapToObj(i -> new SpokenLanguage(
                        tags[i],
                        i == 0 ? LanguageLevel.MOTHER_TONGUE : LanguageLevel.SOME,
                        i == 0 ? Boolean.valueOf(row.get("interpreter")) : null))
                .toList();
    }

    private static List<Reach> reach(CSVRecord row) {
        return switch (row.get("reach")) {
            case "none" -> List.of();
            case "phone", "email" ->
                List.of(new Reach(
                        ReachKind.valueOf(row.get("reach").toUpperCase(Locale.ROOT)), row.get("reach_value"), ""));
            default -> List.of(new Reach(ReachKind.OTHER, row.get("reach_value"), ""));
        };
    }
}
