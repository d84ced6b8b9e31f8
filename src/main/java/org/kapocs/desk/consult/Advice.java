package org.kapocs.desk.consult;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answering as an expert of the organization that is asked. Who takes a question first has it, and sees what was chosen. */
@Component
@Transactional
public class Advice {
    private static final String MINE = "state = 'TAKEN' and taken_by = :me";

    private final ConsultRows rows;
    private final TurnRows turns;
    private final Steps steps;
    private final Sight sight;
    private final ConsultLetters letters;
    private final Organizations organizations;
    private final Once once;
    private final Clock clock;

    Advice(
            ConsultRows rows,
            TurnRows turns,
            Steps steps,
            Sight sight,
            ConsultLetters letters,
            Organizations organizations,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.steps = steps;
        this.sight = sight;
        this.letters = letters;
        this.organizations = organizations;
        this.once = once;
        this.clock = clock;
    }

    /** The question, and for who works on it what was chosen of the file, as it is now. That they saw it is kept. */
    public Opened open(Who.Staff who, UUID id) {
        Opened question = question(who, id);
        Consultation asked = question.consultation();
        if (!asked.showing() || !asked.heldBy(who.account())) {
            return question;
        }
        if (!sight.stands(asked)) {
            return new Opened(question.asked(), question.asking(), null, true);
        }
        steps.sawClient(who, asked.client());
        return new Opened(question.asked(), question.asking(), sight.of(asked), false);
    }

    /** The question alone, and nothing of the file, whoever works on it: only that the question was read is kept. */
    public Opened question(Who.Staff who, UUID id) {
        Consultation asked = open(who, id, Action.ANSWER_CONSULTATIONS);
        steps.saw(who, id, Purpose.CONSULTATION);
        String asking = organizations.names(List.of(asked.organization())).getOrDefault(asked.organization(), "");
        return new Opened(new Asked(asked, turns.of(List.of(id))), asking, null, false);
    }

    /** Takes it: the first who does has it. @throws Problem.Conflict for all others */
    public void take(Who.Staff who, UUID id) {
        Consultation asked = open(who, id, Action.ANSWER_CONSULTATIONS);
        if (asked.heldBy(who.account())) {
            return;
        }
        if (asked.account().equals(who.account())) {
            throw new Problem.Refused("consult.error.own");
        }
        if (!moved(who, id, "state = 'ASKED'", "state = 'TAKEN', taken_by = :me", Map.of())) {
            throw new Problem.Conflict("consult.error.taken");
        }
        steps.took(who, id, Turn.What.TAKEN, "");
    }

    /**
     * Leaves it to a colleague, and sees no more of the file. A supervisor takes it so from who does not get to it.
     *
     * @throws Problem.Conflict for all others, and when nobody has it
     */
    public void giveBack(Who.Staff who, UUID id) {
        open(who, id, Action.ANSWER_CONSULTATIONS);
        boolean back = moved(
                who,
                id,
                "state = 'TAKEN' and (taken_by = :me or :supervises)",
                "state = 'ASKED', taken_by = null, asks_back = false",
                Map.of("supervises", who.roles().contains(Role.SUPERVISOR)));
        if (!back) {
            throw new Problem.Conflict("consult.error.nothere");
        }
        steps.took(who, id, Turn.What.GIVEN_BACK, "");
    }

    /** Needs to know more; the same key asks once. The time goes on. @throws Problem.Conflict for who does not have it */
    public UUID askBack(Who.Staff who, UUID id, String text, String onceKey) {
        AskRules.text("text", text, AskRules.TEXT);
        return once.run(onceKey, () -> {
            Consultation asked = held(who, id);
            mine(who, id, "asks_back = true", Map.of());
            letters.askedBack(who, asked);
            return steps.took(who, id, Turn.What.ASKED_BACK, text);
        });
    }

    /** Answers, and sees no more of the file; the same key answers once. @throws Problem.Conflict for who does not have it */
    public UUID answer(Who.Staff who, UUID id, String text, String onceKey) {
        AskRules.text("text", text, AskRules.ANSWER);
        return once.run(onceKey, () -> {
            Consultation asked = held(who, id);
            mine(
                    who,
                    id,
                    "state = 'ANSWERED', answered_at = :at, asks_back = false",
                    Map.of("at", ConsultRows.utc(clock.instant())));
            letters.answered(who, asked);
            return steps.took(who, id, Turn.What.ANSWERED, text);
        });
    }

    private void mine(Who.Staff who, UUID id, String change, Map<String, Object> values) {
        if (!moved(who, id, MINE, change, values)) {
            throw new Problem.Conflict("consult.error.nothere");
        }
    }

    private boolean moved(Who.Staff who, UUID id, String condition, String change, Map<String, Object> values) {
        var all = new HashMap<String, @Nullable Object>(values);
        all.put("me", who.account());
        return rows.move(who, id, "open_to = :scope_organization and " + condition, change, all);
    }

    private Consultation held(Who.Staff who, UUID id) {
        Consultation asked = open(who, id, Action.ANSWER_CONSULTATIONS);
        if (!asked.heldBy(who.account())) {
            throw new Problem.Conflict("consult.error.nothere");
        }
        return asked;
    }

    private Consultation open(Who.Staff who, UUID id, Action action) {
        if (!who.may(action)) {
            throw new Problem.Refused();
        }
        return rows.get(who, id)
                .filter(found -> who.organization().equals(found.openTo()))
                .orElseThrow(Problem.Missing::new);
    }
}
