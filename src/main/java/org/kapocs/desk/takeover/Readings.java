package org.kapocs.desk.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kapocs.desk.takeover.Takeover.State;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a list is to be read: guessed, shown with what stands in it, and said by whoever knows. */
@Component
@Transactional
public class Readings {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;

    private final ListRows lists;
    private final LineRows lines;
    private final Arriving arriving;
    private final Sheets sheets;
    private final Accounts accounts;
    private final Topics topics;
    private final Trail trail;
    private final Clock clock;

    Readings(
            ListRows lists,
            LineRows lines,
            Arriving arriving,
            Sheets sheets,
            Accounts accounts,
            Topics topics,
            Trail trail,
            Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.arriving = arriving;
        this.sheets = sheets;
        this.accounts = accounts;
        this.topics = topics;
        this.trail = trail;
        this.clock = clock;
    }

    /** A column as it is shown: its head, some of what stands in it. */
    public record Column(String title, String key, List<String> samples) {}

    /** A value that stands for nothing the house knows, as it is written first, and in how many places it stands. */
    public record Unknown(Field field, String folded, String written, int rows) {}

    /** A day as it stands in the list, and which one it is if the day comes first, or the month. */
    public record Proof(String written, Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst) {}

    /** The columns of the list, with some of what people's rows say; that it was seen is kept. */
    public List<Column> columns(Who.Staff who, Takeover list) {
        trail.read(who, Takeovers.subject(list.id()), Purpose.CASEWORK);
        Heads heads = sheets.heads(list);
        List<List<String>> rows = sheets.samples(list);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            List<String> samples = rows.stream()
                    .map(row -> at < row.size() ? row.get(at) : "")
                    .filter(cell -> !cell.isEmpty())
                    .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell)
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            columns.add(new Column(heads.titles().get(i), heads.keys().get(i), samples));
        }
        return columns;
    }

    /** A day of the list that can be read in two ways; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Proof> proof(Who.Staff who, Takeover list) {
        return Guess.days(list.mapping().heads(), sheets.heads(list), sheets.samples(list))
                .filter(day -> WrittenDay.order(day).filter(order -> order == 0).isPresent())
                .findFirst()
                .map(day -> new Proof(day, WrittenDay.whole(day, false), WrittenDay.whole(day, true)));
    }

    /** Takes another sheet, or another row for the head. */
    public void choose(Who.Staff who, UUID id, int sheet, int head) {
        Takeover list = held(who, id);
        if (sheet < 0 || sheet >= list.sheets().size() || head < 1) {
            throw new Problem.Invalid(Map.of("head", "takeover.error.head"));
        }
        lines.clear(id);
        arriving.choose(who, id, sheet, head);
        lists.move(id, State.SENT, who.account(), clock.instant());
        trail.wrote(who, Takeovers.subject(id), "takeover.read");
    }

    /**
     * Says how it is read.
     *
     * @param name by which the organization remembers it for other lists of the same kind; empty not to
     * @throws Problem.Invalid when nobody could be made of its rows, or two columns say the same
     */
    public void read(Who.Staff who, UUID id, Mapping mapping, String name) {
        Takeover list = held(who, id);
        refuseUnfit(mapping);
        // Said before of the same values, it still holds.
        Mapping whole = mapping.with(list.mapping().values());
        lines.clear(id);
        lists.read(id, list.sheet(), list.head(), whole, clock.instant());
        lists.move(id, State.SENT, who.account(), clock.instant());
        if (!name.isEmpty()) {
            lists.remember(who, name, whole, clock.instant());
        }
        trail.wrote(who, Takeovers.subject(id), "takeover.read");
    }

    private static void refuseUnfit(Mapping mapping) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        var wrong = new LinkedHashMap<String, String>();
        mapping.heads().forEach((key, field) -> {
            if (!field.several() && !taken.add(field)) {
                wrong.put("columns", "takeover.error.twice");
            }
        });
        Set<Field> named = EnumSet.of(Field.NAME, Field.GIVEN, Field.FAMILY);
        if (mapping.heads().values().stream().noneMatch(named::contains)) {
            wrong.put("columns", "takeover.error.name");
        }
        if (!mapping.heads().containsValue(Field.TOPICS) && mapping.topic().isEmpty()) {
            wrong.put("topic", "takeover.error.topic");
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }

    /** Values of coded columns of which nobody knows what they stand for; that they were seen is kept. */
    public List<Unknown> unknown(Who.Staff who, Takeover list) {
        trail.read(who, Takeovers.subject(list.id()), Purpose.CASEWORK);
        return sheets.unknown(who, list).stream()
                .map(each -> new Unknown(each.field(), each.folded(), each.written(), each.rows()))
                .toList();
    }

    /**
     * Says what values stand for: codes of the house, or {@link Mapping#LEFT_OUT}.
     *
     * @throws Problem.Invalid for what is neither
     */
    public void means(Who.Staff who, UUID id, Map<Field, Map<String, String>> said) {
        Takeover list = held(who, id);
        refuseUnknown(who, said);
        Map<Field, Map<String, String>> all = new EnumMap<>(Field.class);
        list.mapping().values().forEach((field, values) -> all.put(field, new HashMap<>(values)));
        said.forEach((field, values) ->
                all.computeIfAbsent(field, _ -> new HashMap<>()).putAll(values));
        lists.read(id, list.sheet(), list.head(), list.mapping().with(all), clock.instant());
        lists.readings(who).forEach((name, mapping) -> {
            if (mapping.heads().equals(list.mapping().heads())) {
                lists.remember(who, name, mapping.with(all), clock.instant());
            }
        });
        trail.wrote(who, Takeovers.subject(id), "takeover.read");
    }

    private void refuseUnknown(Who.Staff who, Map<Field, Map<String, String>> said) {
        Set<String> workers =
                workers(who).stream().map(each -> each.id().toString()).collect(Collectors.toSet());
        said.forEach((field, values) -> {
            Predicate<String> known = switch (field) {
                case LANGUAGES -> Spoken.TAGS::contains;
                case TOPICS -> code -> topics.of(code).isPresent();
                case WORKER -> workers::contains;
                case CLOSED -> Set.of("yes", "no")::contains;
                default -> _ -> false;
            };
            Predicate<String> passed = field == Field.CLOSED ? _ -> false : Mapping.LEFT_OUT::equals;
            if (!values.values().stream().allMatch(known.or(passed))) {
                throw new Problem.Invalid(Map.of("meanings", "takeover.error.value"));
            }
        });
    }

    /** What the organization remembers, by name. */
    @Transactional(readOnly = true)
    public Map<String, Mapping> remembered(Who.Staff who) {
        return lists.readings(who);
    }

    /** Who can have a case. */
    @Transactional(readOnly = true)
    public List<Account> workers(Who.Staff who) {
        return accounts.able(who, Action.WORK_CASES);
    }

    /** How the rows of the list name somebody. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Who.Staff who, Takeover list, List<Line> rows) {
        RowReading reading = sheets.reading(who, list);
        var names = new HashMap<UUID, String>();
        rows.forEach(row -> names.put(row.id(), reading.name(row.cells())));
        return names;
    }

    private Takeover held(Who.Staff who, UUID id) {
        Takeover list = lists.held(who, id).orElseThrow(Problem.Missing::new);
        if (!list.readable()) {
            throw new Problem.Conflict("takeover.error.state");
        }
        return list;
    }
}
