package org.kapocs.desk.workload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseLoad;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.task.TaskLoads;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer's own cases on a board. The questions do not grow with the cases. */
@Component
@Transactional
public class Boards {
    private final CaseList list;
    private final TaskLoads tasks;
    private final CaseMark partner;
    private final Clock clock;

    Boards(CaseList list, TaskLoads tasks, List<CaseMark> marks, Clock clock) {
        this.list = list;
        this.tasks = tasks;
        this.partner = CaseMark.named("partner", marks);
        this.clock = clock;
    }

    /** One's open cases; in each column those first that are due first, and then those left alone longest. */
    public Board of(Who.Staff who) {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        CaseLines found = list.batch(who, mine, CaseLoad.COUNTED);
        List<UUID> ids = found.lines().stream().map(CaseLine::id).toList();
        Map<UUID, TaskLoads.Next> next = tasks.next(who, ids);
        Set<UUID> asked = partner.among(who, ids);
        LocalDate today = LocalDate.now(clock);
        Instant quiet = clock.instant().minus(Duration.ofDays(CaseLoad.QUIET));
        Map<Board.Column, List<Board.Card>> cards = found.lines().stream()
                .sorted(Comparator.comparing(
                                (CaseLine line) -> due(next.get(line.id())),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CaseLine::lastAt))
                .collect(Collectors.groupingBy(
                        line -> column(line, next.get(line.id()), asked.contains(line.id()), today, quiet),
                        Collectors.mapping(
                                line -> new Board.Card(line, due(next.get(line.id()))), Collectors.toList())));
        return new Board(
                Arrays.stream(Board.Column.values())
                        .map(each -> new Board.Section(each, cards.getOrDefault(each, List.of())))
                        .toList(),
                found.next().isPresent());
    }

    private static @Nullable LocalDate due(TaskLoads.@Nullable Next next) {
        return next == null ? null : next.due();
    }

    private static Board.Column column(
            CaseLine line, TaskLoads.@Nullable Next next, boolean asked, LocalDate today, Instant quiet) {
        if (next != null && next.due().isBefore(today)) {
            return Board.Column.OVERDUE;
        }
        if (next != null && next.due().isBefore(today.plusDays(7))) {
            return Board.Column.WEEK;
        }
        if (asked || next != null && next.waits()) {
            return Board.Column.WAITS;
        }
        return line.lastAt().isBefore(quiet) ? Board.Column.QUIET : Board.Column.LATER;
    }
}
