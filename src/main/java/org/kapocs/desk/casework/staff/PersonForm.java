package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LaidBeside;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;

/** The part of a form that tells of a person: three rows each for names, languages and ways to reach them. */
final class PersonForm {
    static final int ROWS = LaidBeside.MOST;

    /** Where an error of the domain is shown. */
    private static final Map<String, String> FIELDS =
            Map.of("name", "given-", "birth", "year", "language", "speaks-", "reach", "reach-");

    /** The fields of a row; without the first two there is nothing in it. */
    private static final List<List<String>> ROW = List.of(
            List.of("given-", "family-", "kind-", "order-"),
            List.of("speaks-", "speaks-", "level-", "interpreter-"),
            List.of("reach-", "reach-", "by-", "safe-"));

    /** The fields of which there is one. */
    private static final List<String> SINGLE = List.of("year", "month", "day", "district");

    /** Whether an interpreter is needed; anything else is not asked yet. */
    private static final String NEEDED = "yes";

    private static final String NOT_NEEDED = "no";

    private final Form form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    PersonForm(Form form) {
        this.form = form;
    }

    /** The form as it stands for this person. */
    static Form of(Person person) {
        Form form = Form.empty();
        for (int row = 0; row < Math.min(ROWS, person.names().size()); row++) {
            Name name = person.names().get(row);
            form.with("kind-" + row, name.kind()).with("order-" + row, name.order());
            form.with("given-" + row, name.given()).with("family-" + row, name.family());
        }
        for (int row = 0; row < Math.min(ROWS, person.languages().size()); row++) {
            SpokenLanguage spoken = person.languages().get(row);
            form.with("speaks-" + row, spoken.tag()).with("level-" + row, spoken.level());
            form.with("interpreter-" + row, answer(spoken.interpreter()));
        }
        for (int row = 0; row < Math.min(ROWS, person.reach().size()); row++) {
            Reach reach = person.reach().get(row);
            form.with("by-" + row, reach.kind()).with("reach-" + row, reach.value());
            form.with("safe-" + row, reach.safe());
        }
        BirthDate birth = person.birth();
        if (birth != null) {
            form.with("year", birth.year()).with("month", birth.month()).with("day", birth.day());
        }
        return form.with("district", person.district());
    }

    private static @Nullable String answer(@Nullable Boolean interpreter) {
        return interpreter == null ? null : interpreter ? NEEDED : NOT_NEEDED;
    }

    /**
     * What was sent, where it differs from what it started from; else what somebody else saved meanwhile. Saving it again
     * takes nothing of theirs back that was not meant.
     */
    static Form merged(Form sent, Person saved) {
        Form merged = of(saved);
        for (int row = 0; row < ROWS; row++) {
            for (List<String> fields : ROW) {
                keep(sent, merged, fields, row);
            }
        }
        SINGLE.forEach(field -> keep(sent, merged, field));
        return merged;
    }

    private static void keep(Form sent, Form merged, List<String> fields, int row) {
        boolean touched =
                fields.stream().limit(2).anyMatch(field -> sent.has(field + row) || sent.has("was-" + field + row));
        if (touched) {
            fields.forEach(field -> keep(sent, merged, field + row));
        }
    }

    private static void keep(Form sent, Form merged, String field) {
        if (!sent.text(field).equals(sent.text("was-" + field))) {
            merged.with(field, sent.text(field));
        }
    }

    /** The fields of a person in which something stands. */
    static List<Map.Entry<String, String>> typed(Form sent) {
        var typed = new ArrayList<Map.Entry<String, String>>();
        Stream<String> rows = ROW.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(field -> IntStream.range(0, ROWS).mapToObj(row -> field + row));
        Stream.concat(rows, SINGLE.stream())
                .filter(sent::has)
                .forEach(field -> typed.add(Map.entry(field, sent.text(field))));
        return typed;
    }

    /** The fields of a form, with what they hold, so that the form can say what it started from. */
    static Map<String, String> was(Form form) {
        Map<String, String> was = new LinkedHashMap<>();
        form.values().forEach((field, value) -> was.put("was-" + field, value.getFirst()));
        return was;
    }

    /** The person, where nothing stands against it; else {@link #errors()} say what does. */
    Optional<Person> person() {
        return read(rows(this::name));
    }

    private Optional<Person> read(List<Name> names) {
        List<SpokenLanguage> languages = rows(this::language);
        List<Reach> reach = rows(this::reach);
        BirthDate birth = part(0, row -> birth());
        if (names.isEmpty()) {
            errors.putIfAbsent("given-0", "client.error.name");
        }
        return errors.isEmpty()
                ? Optional.ofNullable(
                        part(0, row -> new Person(names, birth, languages, reach, form.numberOrNull("district"))))
                : Optional.empty();
    }

    /** The ways to reach them that can be read, whatever is wrong with the rest. */
    List<Reach> ways() {
        return rows(this::reach);
    }

    /** The person with their names and birth alone, as far as these can be read; null where no name can. */
    @Nullable
    Person called() {
        List<Name> names = rows(this::name);
        return names.isEmpty() ? null : new Person(names, part(0, _ -> birth()), List.of(), List.of(), null);
    }

    /** The person, who is called as they are known to be where no name was typed. */
    Optional<Person> person(List<Name> known) {
        boolean named = IntStream.range(0, ROWS).anyMatch(row -> form.has("given-" + row) || form.has("family-" + row));
        return read(named ? rows(this::name) : known);
    }

    Map<String, String> errors() {
        return errors;
    }

    private <T> List<T> rows(IntFunction<@Nullable T> read) {
        var found = new ArrayList<T>();
        for (int row = 0; row < ROWS; row++) {
            T part = part(row, read);
            if (part != null) {
                found.add(part);
            }
        }
        return found;
    }

    private <T> @Nullable T part(int row, IntFunction<@Nullable T> read) {
        try {
            return read.apply(row);
        } catch (Problem.Invalid invalid) {
            invalid.fields().forEach((field, key) -> {
                String id = FIELDS.getOrDefault(field, field);
                errors.putIfAbsent(id.endsWith("-") ? id + row : id, key);
            });
            return null;
        }
    }

    private @Nullable Name name(int row) {
        if (!form.has("given-" + row) && !form.has("family-" + row)) {
            return null;
        }
        NameOrder order = form.one(NameOrder.class, "order-" + row)
                .or(() -> form.one(NameOrder.class, "order-0"))
                .orElse(NameOrder.SINGLE);
        NameKind kind = form.one(NameKind.class, "kind-" + row).orElse(NameKind.PSEUDONYM);
        return new Name(kind, order, form.text("given-" + row), form.text("family-" + row));
    }

    private @Nullable SpokenLanguage language(int row) {
        LanguageLevel level = form.one(LanguageLevel.class, "level-" + row).orElse(LanguageLevel.UNKNOWN);
        Boolean interpreter = interpreter(form.text("interpreter-" + row));
        if (form.has("speaks-" + row)) {
            return new SpokenLanguage(form.text("speaks-" + row), level, interpreter);
        }
        if (interpreter != null || level != LanguageLevel.UNKNOWN) {
            throw new Problem.Invalid(Map.of("language", "casework.error.language"));
        }
        return null;
    }

    private static @Nullable Boolean interpreter(String answer) {
        return switch (answer) {
            case NEEDED -> true;
            case NOT_NEEDED -> false;
            default -> null;
        };
    }

    private @Nullable Reach reach(int row) {
        if (!form.has("reach-" + row)) {
            if (form.has("safe-" + row)) {
                throw new Problem.Invalid(Map.of("reach", "casework.error.reach"));
            }
            return null;
        }
        ReachKind kind = form.one(ReachKind.class, "by-" + row).orElse(ReachKind.OTHER);
        return new Reach(kind, form.text("reach-" + row), form.text("safe-" + row));
    }

    private @Nullable BirthDate birth() {
        Integer year = form.numberOrNull("year");
        Integer month = form.numberOrNull("month");
        Integer day = form.numberOrNull("day");
        if (year == null) {
            if (month == null && day == null) {
                return null;
            }
            throw new Problem.Invalid(Map.of("birth", "client.error.birth"));
        }
        return new BirthDate(year, month, day);
    }
}
