package org.kapocs.desk.satisfaction;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Closings;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.stereotype.Component;

/**
 * Has a supervisor call a client who wants that; where there is a choice, neither the caseworker nor who closed the case. What the
 * client wrote is not in the task: colleagues on the case would read it.
 */
@Component
class CallBack {
    private final Cases cases;
    private final Closings closings;
    private final Tasks tasks;
    private final Accounts accounts;
    private final Messages messages;
    private final Languages languages;

    CallBack(Cases cases, Closings closings, Tasks tasks, Accounts accounts, Messages messages, Languages languages) {
        this.cases = cases;
        this.closings = closings;
        this.tasks = tasks;
        this.accounts = accounts;
        this.messages = messages;
        this.languages = languages;
    }

    /** Where nobody is a supervisor, the wish waits in their list. */
    void task(Who.Machine job, Question question) {
        Case file = cases.get(job, question.caseFile(), Purpose.SUPERVISION);
        Set<UUID> concerned = Stream.concat(Stream.of(file.owner()), closings.closer(job, file.id()).stream())
                .collect(Collectors.toSet());
        accounts.able(job, question.organization(), Action.READ_SATISFACTION).stream()
                .min(Comparator.comparing((Account each) -> concerned.contains(each.id())))
                .ifPresent(supervisor -> tasks.foresee(
                        job, file, supervisor.id(), word("satisfaction.task.title"), word("satisfaction.task.note")));
    }

    private String word(String key) {
        return messages.text(languages.house(), key);
    }
}
