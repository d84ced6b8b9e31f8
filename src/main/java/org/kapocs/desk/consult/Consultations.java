package org.kapocs.desk.consult;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking an expert inside a case, for who works on it. An organization is asked, never a person there; what it may see of
 * the file is chosen, and another organization sees it on a basis only.
 */
@Component
@Transactional
public class Consultations {
    private final ConsultRows rows;
    private final TurnRows turns;
    private final Steps steps;
    private final AskRules rules;
    private final Terms terms;
    private final ConsultLetters letters;
    private final Grounds grounds;
    private final Once once;
    private final Clock clock;

    Consultations(
            ConsultRows rows,
            TurnRows turns,
            Steps steps,
            AskRules rules,
            Terms terms,
            ConsultLetters letters,
            Grounds grounds,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.steps = steps;
        this.rules = rules;
        this.terms = terms;
        this.letters = letters;
        this.grounds = grounds;
        this.once = once;
        this.clock = clock;
    }

    /** Until when an answer can be wished now, the soonest first. */
    public Map<Term, Instant> terms(Who.Staff who) {
        return terms.offered();
    }

    /**
     * Asks. What was kept of the question before is forgotten. The same key asks once.
     *
     * @param draft what was kept of it; null when nothing was
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public UUID ask(Who.Staff who, UUID caseFile, Question wish, @Nullable UUID draft, String onceKey) {
        return once.run(onceKey, () -> asked(who, caseFile, wish, draft, null));
    }

    /**
     * Asks somebody else instead, in the same case. The same key asks once.
     *
     * @param draft what was kept of it; null when nothing was
     * @throws Problem.Conflict when it was answered meanwhile
     */
    public UUID passOn(Who.Staff who, UUID id, Question wish, @Nullable UUID draft, String onceKey) {
        return once.run(onceKey, () -> {
            Consultation former = ours(who, id);
            UUID next = asked(who, former.caseFile(), wish, draft, id);
            end(who, former, Ending.PASSED_ON);
            return next;
        });
    }

    private UUID asked(Who.Staff who, UUID caseFile, Question wish, @Nullable UUID draft, @Nullable UUID follows) {
        Case file = grounds.writable(who, caseFile);
        grounds.refuseVisitor(who, caseFile);
        Addressee to = rules.check(who, file, wish);
        if (draft != null) {
            rows.forget(who, caseFile, draft);
        }
        Consultation fresh = fresh(who, file, wish, to, ConsultState.ASKED, follows);
        rows.insert(fresh);
        steps.took(who, fresh.id(), Turn.What.ASKED, "");
        letters.asked(who, fresh);
        return fresh.id();
    }

    /** Keeps a question that cannot be asked yet; nobody else learns of it. The same key keeps it once. */
    public UUID keep(Who.Staff who, UUID caseFile, Question wish, @Nullable UUID draft, String onceKey) {
        // The form it comes from can still ask, with the same key: keeping it must not count as that.
        return once.run(onceKey + "-keep", () -> {
            Case file = grounds.writable(who, caseFile);
            Addressee to = rules.keepable(wish);
            if (draft != null) {
                rows.forget(who, caseFile, draft);
            }
            Consultation kept = fresh(who, file, wish, to, ConsultState.DRAFT, null);
            rows.insert(kept);
            steps.wrote(who, kept.id(), "consultation.kept");
            return kept.id();
        });
    }

    private Consultation fresh(
            Who.Staff who, Case file, Question wish, Addressee to, ConsultState state, @Nullable UUID follows) {
        boolean shows = !to.organization().equals(file.organization())
                && !wish.sections().isEmpty();
        LegalBasis basis = wish.basis() == null ? LegalBasis.CONSENT : wish.basis(); // only a draft waits for one
        return new Consultation(
                Ids.next(),
                file.organization(),
                who.account(),
                file.id(),
                file.client(),
                file.contact(),
                to,
                java.util.Objects.requireNonNull(wish.field()),
                wish.language(),
                wish.urgency(),
                wish.term(),
                wish.text(),
                wish.sections(),
                shows ? basis : null,
                shows ? wish.reason() : "",
                state,
                null,
                follows,
                clock.instant(),
                terms.end(wish.term()),
                null,
                false,
                null,
                null,
                state == ConsultState.DRAFT ? null : to.organization(),
                1);
    }

    /** A question of one's own organization with what was said about it, which is thereby seen. */
    public Asked get(Who.Staff who, UUID id) {
        Consultation found = ours(who, id);
        steps.saw(who, id, Purpose.CASEWORK);
        return new Asked(found, turns.of(List.of(id)));
    }

    /** The questions of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Consultation> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile);
    }

    /** Those of several cases, the newest first. */
    @Transactional(readOnly = true)
    public List<Consultation> ofCases(Who.Staff who, Collection<UUID> caseFiles) {
        return rows.ofCases(who, caseFiles);
    }

    /** What was said and done about these, in that order. */
    @Transactional(readOnly = true)
    public List<Turn> told(Who.Staff who, Collection<Consultation> asked) {
        return asked.isEmpty()
                ? List.of()
                : turns.of(asked.stream().map(Consultation::id).toList());
    }

    /** What was asked about the newcomer, the newest first. */
    @Transactional(readOnly = true)
    public List<Consultation> own(Who.CodeHolder who) {
        return rows.own(who);
    }

    /** Answers what the expert asked back; the same key says it once. @throws Problem.Conflict when it is over */
    public UUID reply(Who.Staff who, UUID id, String text, String onceKey) {
        AskRules.text("text", text, AskRules.TEXT);
        return once.run(onceKey, () -> {
            Consultation asked = ours(who, id);
            grounds.writable(who, asked.caseFile());
            grounds.refuseVisitor(who, asked.caseFile());
            rules.refuseTelling(asked, "text", text);
            if (!rows.move(who, id, "state in ('ASKED', 'TAKEN')", "asks_back = false", Map.of())) {
                throw new Problem.Conflict("consult.error.over");
            }
            letters.replied(who, asked);
            return steps.took(who, id, Turn.What.REPLIED, text);
        });
    }

    /** Takes the question back: nothing is shown any more. @throws Problem.Conflict when it was answered meanwhile */
    public void withdraw(Who.Staff who, UUID id) {
        Consultation asked = oursToEnd(who, id);
        if (asked.ending() != Ending.WITHDRAWN) {
            end(who, asked, Ending.WITHDRAWN);
        }
    }

    /** The answer was read and is enough. */
    public void close(Who.Staff who, UUID id) {
        oursToEnd(who, id);
        if (rows.move(who, id, "state = 'ANSWERED'", "state = 'CLOSED'", Map.of())) {
            steps.took(who, id, Turn.What.CLOSED, "");
        }
    }

    private void end(Who.Staff who, Consultation asked, Ending why) {
        boolean ended = rows.move(
                who,
                asked.id(),
                "state in ('ASKED', 'TAKEN')",
                "state = 'ENDED', ending = :why, open_to = null, asks_back = false",
                Map.of("why", why.name()));
        if (!ended) {
            throw new Problem.Conflict("consult.error.over");
        }
        steps.took(who, asked.id(), Turn.What.valueOf(why.name()), "");
        letters.over(who, asked);
    }

    /** Who was asked in the same organization, and finds no case, does not speak for who asked. */
    private Consultation oursToEnd(Who.Staff who, UUID id) {
        Consultation asked = ours(who, id);
        grounds.held(who, asked.caseFile());
        return asked;
    }

    private Consultation ours(Who.Staff who, UUID id) {
        return rows.get(who, id)
                .filter(found -> found.organization().equals(who.organization()))
                .orElseThrow(Problem.Missing::new);
    }
}
