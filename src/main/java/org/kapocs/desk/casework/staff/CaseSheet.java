package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** The list of cases as a file: what {@link CasesPage} shows of them, and no more. */
@Component
class CaseSheet {
    private final CaseList list;
    private final Accounts accounts;
    private final List<CasePart> parts;
    private final Messages messages;
    private final Clock clock;

    CaseSheet(CaseList list, Accounts accounts, List<CasePart> parts, Messages messages, Clock clock) {
        this.list = list;
        this.accounts = accounts;
        this.parts = parts;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param waiting what waits for the caseworker, as a message key; null for nothing */
    private record Told(
            CaseLine line, String owner, @Nullable String waiting) {}

    Listing<?> of(Who.Staff who, Language reader, CaseWish wish) {
        return new Listing<Told>("cases", columns(reader), after -> batch(who, wish, after == null ? "" : after));
    }

    private Batch<Told> batch(Who.Staff who, CaseWish wish, String after) {
        CaseLines found = list.batch(who, wish.query(after), Batch.LINES);
        Map<UUID, String> names = accounts.namesOf(
                who, found.lines().stream().map(CaseLine::owner).collect(Collectors.toSet()));
        var waiting = new HashMap<UUID, String>();
        parts.forEach(part -> waiting.putAll(part.waiting(who, found.lines())));
        return new Batch<>(
                found.lines().stream()
                        .map(line -> new Told(line, names.getOrDefault(line.owner(), ""), waiting.get(line.id())))
                        .toList(),
                found.next().orElse(null),
                found.more());
    }

    private List<Column<Told>> columns(Language reader) {
        Instant now = clock.instant();
        return List.of(
                column("casework.cases.number", line -> Cell.text(line.number())),
                column(
                        "casework.cases.client",
                        line -> Cell.text(
                                line.client() == null
                                        ? ""
                                        : line.client().name().spoken())),
                column("casework.cases.born", CaseSheet::born),
                column("casework.cases.language", line -> Cell.text(language(line, reader))),
                column(
                        "casework.cases.need",
                        line -> pressing(
                                line,
                                need -> messages.text(
                                        reader, "topic." + need.voiced().topic()))),
                column("casework.cases.urgency", line -> pressing(line, need -> urgency(need, reader))),
                new Column<>("casework.cases.owner", told -> Cell.text(told.owner())),
                column(
                        "casework.cases.last",
                        line -> new Cell.Day(
                                line.lastAt().atZone(clock.getZone()).toLocalDate())),
                new Column<>("casework.cases.marks", told -> Cell.text(marks(told, reader, now))));
    }

    private static Column<Told> column(String title, Function<CaseLine, Cell> cell) {
        return new Column<>(title, told -> cell.apply(told.line()));
    }

    private static Cell born(CaseLine line) {
        return line.client() == null || line.client().birthYear() == null
                ? Cell.EMPTY
                : new Cell.Count(line.client().birthYear());
    }

    private static String language(CaseLine line, Language reader) {
        return line.client() == null || line.client().language() == null
                ? ""
                : Spoken.name(line.client().language(), reader);
    }

    private static Cell pressing(CaseLine line, Function<Need, String> words) {
        return line.pressing().map(need -> Cell.text(words.apply(need))).orElse(Cell.EMPTY);
    }

    private String urgency(Need need, Language reader) {
        return need.voiced().urgency().compareTo(Urgency.URGENT) < 0
                ? ""
                : messages.text(reader, "contact.staff.urgency." + need.voiced().urgency());
    }

    private String marks(Told told, Language reader, Instant now) {
        var keys = new ArrayList<String>();
        if (told.line().state() == CaseState.CLOSED && told.line().pressing().isEmpty()) {
            keys.add("casework.state.CLOSED");
        }
        if (told.waiting() != null) {
            keys.add(told.waiting());
        }
        if (CasesPage.untouched(told.line(), now)) {
            keys.add("casework.cases.untouched");
        }
        if (told.line().waits()) {
            keys.add("casework.fact.waits");
        }
        return keys.stream().map(key -> messages.text(reader, key)).collect(Collectors.joining("; "));
    }
}
