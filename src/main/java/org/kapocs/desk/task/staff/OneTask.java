package org.kapocs.desk.task.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.task.Comment;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskChange;
import org.kapocs.desk.task.TaskFile;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows a task, also after a form about it could not be used: with what was typed. */
@Component
class OneTask {
    private final Tasks tasks;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Clock clock;

    OneTask(Tasks tasks, CaseTitles titles, Accounts accounts, Clock clock) {
        this.tasks = tasks;
        this.titles = titles;
        this.accounts = accounts;
        this.clock = clock;
    }

    Reply page(Who.Staff who, UUID id) {
        return page(who, id, Typed.nothing(), null, Map.of());
    }

    /** Does it and leads back to the task, or to the list from which it was done; else shows what stood in the way. */
    Reply after(
            Who.Staff who, UUID id, MultiValueMap<String, String> sent, String said, Function<Typed, TaskChange> work) {
        var typed = new Typed(sent);
        try {
            return switch (work.apply(typed)) {
                case TaskChange.Done done ->
                    new SeeOther(
                            typed.text("back").equals("list") ? "/staff/tasks" : "/staff/tasks/" + id,
                            done.moved() ? "task.done.moved" : said);
                case TaskChange.Outdated _ -> page(who, id, typed, "task.error.changed", Map.of());
            };
        } catch (Problem.Invalid invalid) {
            return page(who, id, typed, null, invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, id, typed, notNow.key(), Map.of());
        }
    }

    private TaskPage page(Who.Staff who, UUID id, Typed typed, @Nullable String problem, Map<String, String> errors) {
        TaskFile file = tasks.get(who, id);
        Task task = file.task();
        var people = new HashSet<UUID>();
        Stream.concat(
                        Stream.of(task.owner(), task.madeBy(), task.endedBy()),
                        file.comments().stream().map(Comment::account))
                .filter(Objects::nonNull)
                .forEach(people::add);
        var title = titles.of(who, Set.of(task.caseFile())).get(task.caseFile());
        UUID serves = task.serves();
        return new TaskPage(
                file,
                title == null ? file.file().number() : title.label(),
                accounts.namesOf(who, people),
                serves == null ? "" : tasks.aims(who, task.caseFile()).getOrDefault(serves, ""),
                LocalDate.now(clock),
                typed,
                problem,
                errors);
    }
}
