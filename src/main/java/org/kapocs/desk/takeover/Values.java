package org.kapocs.desk.takeover;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Account;

/** What coded values stand for: as somebody said, or as the words themselves say. */
final class Values {
    private final Lexicon lexicon;
    private final Map<Field, Map<String, String>> said;
    private final Map<String, String> workers = new HashMap<>();

    /** @param able who can have a case */
    Values(Lexicon lexicon, Mapping mapping, List<Account> able) {
        this.lexicon = lexicon;
        this.said = mapping.values();
        able.forEach(account -> workers.put(words(account.name()), account.id().toString()));
    }

    /**
     * The code, or {@link Mapping#LEFT_OUT}; empty when nobody knows. A colleague who was once said to be meant and can
     * have no case any more is nobody, and is asked for anew.
     */
    Optional<String> code(Field field, String value) {
        String folded = Folded.of(value);
        return Optional.ofNullable(said.getOrDefault(field, Map.of()).get(folded))
                .filter(code -> field != Field.WORKER || code.equals(Mapping.LEFT_OUT) || workers.containsValue(code))
                .or(() -> field == Field.WORKER
                        ? Optional.ofNullable(workers.get(words(value)))
                        : lexicon.code(field, folded));
    }

    /** Family name first or last is the same person. */
    private static String words(String name) {
        return Arrays.stream(Folded.of(name).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** The values in a cell of that field, of which there can be several. */
    static List<String> parts(Field field, String cell) {
        if (field != Field.LANGUAGES && field != Field.TOPICS && field != Field.PHONE) {
            return cell.isBlank() ? List.of() : List.of(cell.strip());
        }
        String[] parts = field == Field.PHONE ? cell.split("[,;\\n]") : cell.split("[,;/|\\n+]");
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
