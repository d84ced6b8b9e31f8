package org.kapocs.desk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.desk.task.Steps;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds clients who chose it of what is theirs to do, two days before, by day, and once. The letter says where to look
 * and nothing else: others may read it.
 */
@Component
class StepReminders {
    private static final Who.Machine HOUSE = new Who.Machine("plan.reminders");
    private static final int AHEAD = 2;
    private static final int AT_ONCE = 200;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final ReminderRows rows;
    private final Steps steps;
    private final ContactEnds contacts;
    private final Letters letters;
    private final Languages languages;
    private final Chores chores;
    private final Clock clock;
    private final TransactionTemplate work;

    StepReminders(
            ReminderRows rows,
            Steps steps,
            ContactEnds contacts,
            Letters letters,
            Languages languages,
            Chores chores,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.steps = steps;
        this.contacts = contacts;
        this.letters = letters;
        this.languages = languages;
        this.chores = chores;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalTime now = LocalTime.now(clock);
        if (!now.isBefore(MORNING) && now.isBefore(EVENING)) {
            chores.all("plan", () -> Standing.as(HOUSE, this::all));
        }
    }

    private void all() {
        Optional<UUID> last = Optional.empty();
        do {
            UUID from = last.orElse(null);
            last = Objects.requireNonNull(work.execute(_ -> some(from)));
        } while (last.isPresent());
    }

    /** The last step that was looked at; empty when there are no more. What nobody could be told of is looked at again. */
    private Optional<UUID> some(@Nullable UUID after) {
        List<Steps.Due> due = steps.due(HOUSE, LocalDate.now(clock).plusDays(AHEAD), after, AT_ONCE);
        Map<UUID, ReminderRows.Line> lines = rows
                .lines(due.stream().map(Steps.Due::serves).toList())
                .stream()
                .collect(Collectors.toMap(ReminderRows.Line::goal, Function.identity(), (first, second) -> first));
        List<UUID> told = due.stream()
                .filter(step -> told(step, lines.get(step.serves())))
                .map(Steps.Due::task)
                .toList();
        steps.told(HOUSE, told);
        return due.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(due.getLast().task());
    }

    private boolean told(Steps.Due step, ReminderRows.@Nullable Line line) {
        return line != null
                && line.caseFile().equals(step.caseFile())
                && contacts.of(HOUSE, line.contact())
                        .filter(end -> write(end, step.on()))
                        .isPresent();
    }

    /** One letter for all that is due on one day; false when there is nowhere to send it. */
    private boolean write(ContactEnds.End end, LocalDate day) {
        String address = end.email();
        if (address == null || !Letter.canBeSentTo(address)) {
            return false;
        }
        var language = languages.of(end.language()).orElseGet(languages::house);
        letters.post(
                HOUSE,
                new Letter(
                        address,
                        language,
                        "plan.letter.subject",
                        "plan.letter.body",
                        Map.of("link", letters.link("/" + language.tag() + "/my")),
                        "plan:" + end.id() + ":due." + day));
        return true;
    }
}
