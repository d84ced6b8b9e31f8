package org.kapocs.desk.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.OldCase;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.privacy.LegalBasis;

/** Reads rows of one list by its mapping. What cannot be meant is refused and never guessed at. */
final class RowReading {
    private static final int LONGEST = 20_000;
    private static final int DIGITS = 6;
    private static final int MOST_REACHES = 3;

    private final Mapping mapping;
    private final Values values;
    private final LegalBasis basis;
    private final LocalDate today;
    private final UUID asker;
    private final Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);

    RowReading(Mapping mapping, Heads heads, Values values, LegalBasis basis, LocalDate today, UUID asker) {
        this.mapping = mapping;
        this.values = values;
        this.basis = basis;
        this.today = today;
        this.asker = asker;
        for (int column = 0; column < heads.size(); column++) {
            Field field = mapping.heads().get(heads.keys().get(column));
            if (field != null) {
                columns.computeIfAbsent(field, _ -> new ArrayList<>()).add(column);
            }
        }
    }

    /** One cell that says something of a field. */
    private record Cell(int column, String text) {}

    /** By which the list tells this row apart; empty when it does not. */
    String key(List<String> cells) {
        return first(cells, Field.KEY).text();
    }

    /** As the row names them, for people to find it. */
    String name(List<String> cells) {
        String whole = first(cells, Field.NAME).text();
        return whole.isEmpty()
                ? (first(cells, Field.FAMILY).text() + " "
                                + first(cells, Field.GIVEN).text())
                        .strip()
                : whole;
    }

    /** @throws Fault.Found when it cannot be taken */
    OldCase read(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).length() > LONGEST) {
                throw new Fault.Found("long", column);
            }
        }
        Person person = person(cells);
        LocalDate opened = opened(cells);
        LocalDate closed = closed(cells, opened);
        Outcome outcome =
                mapping.answered() ? new Outcome.Answered(null) : new Outcome.Unmet(UnmetReason.NO_LONGER_WANTED);
        return new OldCase(person, basis, topics(cells), note(cells), opened, closed, outcome, worker(cells));
    }

    private Person person(List<String> cells) {
        var names = new Naming(mapping.names());
        Cell whole = first(cells, Field.NAME);
        Cell given = first(cells, Field.GIVEN);
        Cell family = first(cells, Field.FAMILY);
        names.add(whole.column(), whole.text(), given.column(), given.text(), family.text());
        all(cells, Field.OTHER_NAME).forEach(other -> names.addOther(other.column(), other.text()));
        return new Person(names.all(), birth(cells), languages(cells), reaches(cells), district(cells));
    }

    private @Nullable BirthDate birth(List<String> cells) {
        Cell cell = first(cells, Field.BIRTH);
        if (cell.text().isEmpty()) {
            return null;
        }
        BirthDate birth = WrittenDay.of(cell.text(), mapping.monthFirst())
                .orElseThrow(() -> new Fault.Found("birth", cell.column()));
        Integer month = birth.month();
        Integer day = birth.day();
        if (LocalDate.of(birth.year(), month == null ? 1 : month, day == null ? 1 : day)
                .isAfter(today)) {
            throw new Fault.Found("future", cell.column());
        }
        return birth;
    }

    private List<SpokenLanguage> languages(List<String> cells) {
        return codes(cells, Field.LANGUAGES).stream()
                .map(tag -> new SpokenLanguage(tag, LanguageLevel.UNKNOWN, null))
                .toList();
    }

    private Set<String> codes(List<String> cells, Field field) {
        Set<String> codes = new LinkedHashSet<>();
        for (Cell cell : all(cells, field)) {
            for (String part : Values.parts(field, cell.text())) {
                codes.add(values.code(field, part).orElseThrow(() -> new Fault.Found("value", cell.column())));
            }
        }
        codes.remove(Mapping.LEFT_OUT);
        return codes;
    }

    private List<Reach> reaches(List<String> cells) {
        var reaches = new ArrayList<Reach>();
        for (Cell cell : all(cells, Field.PHONE)) {
            for (String part : Values.parts(Field.PHONE, cell.text())) {
                if (part.codePoints().filter(Character::isDigit).count() < DIGITS) {
                    throw new Fault.Found("phone", cell.column());
                }
                reach(reaches, ReachKind.PHONE, part, cell.column());
            }
        }
        Cell mail = first(cells, Field.EMAIL);
        if (!mail.text().isEmpty()) {
            if (!Reachable.byMail(mail.text())) {
                throw new Fault.Found("email", mail.column());
            }
            reach(reaches, ReachKind.EMAIL, mail.text(), mail.column());
        }
        Cell address = first(cells, Field.ADDRESS);
        if (!address.text().isEmpty()) {
            reach(reaches, ReachKind.ADDRESS, address.text(), address.column());
        }
        return reaches;
    }

    private static void reach(List<Reach> reaches, ReachKind kind, String text, int column) {
        if (text.length() > 500) {
            throw new Fault.Found("long", column);
        }
        if (reaches.size() == MOST_REACHES) {
            throw new Fault.Found("reaches", column);
        }
        reaches.add(new Reach(kind, text, ""));
    }

    private @Nullable Integer district(List<String> cells) {
        Cell cell = first(cells, Field.DISTRICT);
        if (cell.text().isEmpty()) {
            return null;
        }
        return Districted.of(cell.text()).orElseThrow(() -> new Fault.Found("district", cell.column()));
    }

    private List<String> topics(List<String> cells) {
        Set<String> topics = codes(cells, Field.TOPICS);
        if (topics.isEmpty() && mapping.topic().isEmpty()) {
            throw new Fault.Found("topic", first(cells, Field.TOPICS).column());
        }
        return topics.isEmpty() ? List.of(mapping.topic()) : List.copyOf(topics);
    }

    private String note(List<String> cells) {
        String note = String.join(
                "\n\n", all(cells, Field.NOTE).stream().map(Cell::text).toList());
        if (note.length() > LONGEST) {
            throw new Fault.Found("long", first(cells, Field.NOTE).column());
        }
        return note;
    }

    private LocalDate opened(List<String> cells) {
        Cell cell = first(cells, Field.OPENED);
        if (cell.text().isEmpty()) {
            return today;
        }
        return past(cell);
    }

    private LocalDate past(Cell cell) {
        LocalDate day = WrittenDay.whole(cell.text(), mapping.monthFirst())
                .orElseThrow(() -> new Fault.Found("day", cell.column()));
        if (day.isAfter(today)) {
            throw new Fault.Found("future", cell.column());
        }
        return day;
    }

    private @Nullable LocalDate closed(List<String> cells, LocalDate opened) {
        Cell cell = first(cells, Field.CLOSED);
        if (cell.text().isEmpty()) {
            return null;
        }
        String code = values.code(Field.CLOSED, cell.text()).orElse("");
        if (code.equals("no") || code.equals(Mapping.LEFT_OUT)) {
            return null;
        }
        LocalDate closed = code.equals("yes") ? today : past(cell);
        if (closed.isBefore(opened)) {
            throw new Fault.Found("before", cell.column());
        }
        return closed;
    }

    private UUID worker(List<String> cells) {
        return codes(cells, Field.WORKER).stream()
                .findFirst()
                .map(UUID::fromString)
                .orElse(asker);
    }

    private Cell first(List<String> cells, Field field) {
        return all(cells, field).stream()
                .findFirst()
                .orElseGet(
                        () -> new Cell(columns.getOrDefault(field, List.of(-1)).getFirst(), ""));
    }

    private List<Cell> all(List<String> cells, Field field) {
        return columns.getOrDefault(field, List.of()).stream()
                .filter(column -> column < cells.size() && !cells.get(column).isEmpty())
                .map(column -> new Cell(column, cells.get(column)))
                .toList();
    }
}
