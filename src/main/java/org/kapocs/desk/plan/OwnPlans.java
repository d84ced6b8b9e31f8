package org.kapocs.desk.plan;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.ClientWords;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.notification.Letter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan as its client has it: what they agreed on, what they do for it themselves, and whether to remind them. */
@Component
@Transactional
public class OwnPlans {
    private final PlanRows rows;
    private final OwnStepRows steps;
    private final ReminderRows reminders;
    private final ContactEnds contacts;
    private final ClientWords words;
    private final Trail trail;
    private final Clock clock;

    OwnPlans(
            PlanRows rows,
            OwnStepRows steps,
            ReminderRows reminders,
            ContactEnds contacts,
            ClientWords words,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.reminders = reminders;
        this.contacts = contacts;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Whether somebody is reminded of what is due.
     *
     * @param address where to; empty when they gave none to which a letter can go
     */
    public record Reminding(boolean wanted, String address) {}

    /** What they agreed on, as it holds now, with what is done for it. */
    @Transactional(readOnly = true)
    public Optional<ToldPlan> get(Who.CodeHolder who) {
        return rows.ofContact(who).stream()
                .filter(Plan::current)
                .findFirst()
                .map(plan -> ToldPlan.of(plan, steps.of(who)));
    }

    /** They have done a step of theirs, or not after all. What is not theirs to say stays as it is. */
    public void tick(Who.CodeHolder who, UUID step, boolean done) {
        steps.theirs(who, step).ifPresent(theirs -> {
            if (done ? steps.tick(step, clock.instant()) : steps.untick(step)) {
                trail.wrote(who, new Subject("case", theirs.caseFile()), done ? "task.ticked" : "task.unticked");
                words.done(who, theirs.caseFile(), step, done, theirs.title());
            }
        });
    }

    @Transactional(readOnly = true)
    public Reminding reminding(Who.CodeHolder who) {
        String address = contacts.of(who, who.contact())
                .map(ContactEnds.End::email)
                .filter(Letter::canBeSentTo)
                .orElse("");
        return new Reminding(reminders.wanted(who), address);
    }

    /** Whether a letter should tell them that something of theirs is due. */
    public void remind(Who.CodeHolder who, boolean wanted) {
        if (wanted ? reminders.want(who, clock.instant()) : reminders.end(who)) {
            trail.wrote(who, new Subject("contact", who.contact()), wanted ? "plan.reminding" : "plan.unreminding");
        }
    }
}
