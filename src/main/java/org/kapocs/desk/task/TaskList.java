package org.kapocs.desk.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Worklists of tasks. What the list of cases would hide is hidden here, too. */
@Component
@Transactional(readOnly = true)
public class TaskList {
    private static final int PAGE = 25;

    private final TaskQueries queries;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    TaskList(TaskQueries queries, CaseTitles titles, Accounts accounts, Trail trail, Clock clock) {
        this.queries = queries;
        this.titles = titles;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of what the query asks for. The statements do not grow with the lines. */
    public TaskLines find(Who.Staff who, TaskQuery query) {
        return find(who, query, PAGE, true);
    }

    /** The same tasks, as many at once, and not how many there are. That a program was told them is kept. */
    @Transactional
    public TaskLines batch(Who.Staff who, TaskQuery query, int most) {
        TaskLines found = find(who, query, most, false);
        trail.told(who, "tasks", found.lines().size(), Purpose.CASEWORK);
        return found;
    }

    private TaskLines find(Who.Staff who, TaskQuery query, int most, boolean counted) {
        List<Account> colleagues = accounts.all(who);
        LocalDate today = LocalDate.now(clock);
        var asked = new TaskQueries.Asked(who, today, query.whole() ? Set.of() : team(who, colleagues));
        Map<UUID, String> names = colleagues.stream().collect(Collectors.toMap(Account::id, Account::name));
        var search = new Search(query.words());
        int batch = Sieve.batch(!search.isEmpty(), most);
        Sieve.Sieved<TaskLines.Line> found = Sieve.page(
                from -> {
                    List<Task> rows = queries.lines(asked, query.from(TaskQuery.After.read(from)), batch);
                    Map<UUID, CaseTitles.Title> files =
                            titles.of(who, rows.stream().map(Task::caseFile).collect(Collectors.toSet()));
                    return new Sieve.Drawn<>(
                            rows,
                            task -> line(task, files.get(task.caseFile()), names, search),
                            rows.size() < batch ? null : place(rows.getLast(), today));
                },
                task -> place(task, today),
                query.after() == null ? null : query.after().written(),
                most);
        return new TaskLines(
                found.lines(),
                counted ? queries.counts(asked, query.owner()) : Map.of(),
                names,
                today,
                TaskQuery.After.read(found.next()),
                found.unfinished());
    }

    /** What the list shows of it; null for what it hides, and where the words are not. */
    private static TaskLines.@Nullable Line line(
            Task task, CaseTitles.@Nullable Title file, Map<UUID, String> names, Search search) {
        if (file == null) {
            return null;
        }
        String owner = names.getOrDefault(task.owner(), "");
        return search.finds(Stream.of(task.title(), file.label(), owner, task.waitingFor()))
                ? new TaskLines.Line(task, file, owner)
                : null;
    }

    private static String place(Task last, LocalDate today) {
        return new TaskQuery.After(last.reminds(today) ? 0 : 1, last.dueOn(), last.id()).written();
    }

    /** Whoever works at one of my sites; empty, which is everybody, where I have none. */
    private static Set<UUID> team(Who.Staff who, List<Account> colleagues) {
        return who.sites().isEmpty()
                ? Set.of()
                : colleagues.stream()
                        .filter(each ->
                                each.id().equals(who.account()) || !Collections.disjoint(each.sites(), who.sites()))
                        .map(Account::id)
                        .collect(Collectors.toSet());
    }
}
