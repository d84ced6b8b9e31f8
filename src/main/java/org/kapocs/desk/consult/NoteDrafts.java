package org.kapocs.desk.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes written out of answers. The one who answered writes it and says that it names nobody; the house looks whether it
 * does, then and again when somebody else publishes it. With that the draft goes: the note that stays leads to no case.
 */
@Component
@Transactional
public class NoteDrafts {
    private static final int REASON = 1_000;

    private final DraftRows rows;
    private final ConsultRows consultations;
    private final Sight sight;
    private final Steps steps;
    private final Knowledge knowledge;
    private final Clock clock;

    NoteDrafts(DraftRows rows, ConsultRows consultations, Sight sight, Steps steps, Knowledge knowledge, Clock clock) {
        this.rows = rows;
        this.consultations = consultations;
        this.sight = sight;
        this.steps = steps;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What was written out of this answer and is not published yet. */
    @Transactional(readOnly = true)
    public Optional<NoteDraft> of(Who.Staff who, UUID consultation) {
        return rows.of(who, consultation);
    }

    /** One draft; missing when it is not this person's to see. */
    @Transactional(readOnly = true)
    public NoteDraft get(Who.Staff who, UUID id) {
        demand(who);
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** What waits for a second person, and what was given back to this one. */
    @Transactional(readOnly = true)
    public List<NoteDraft> waiting(Who.Staff who) {
        return who.may(Action.EDIT_KNOWLEDGE) ? rows.waiting(who) : List.of();
    }

    /**
     * Writes a note out of one's own answer, or changes what was written.
     *
     * @param namesNobody whether the writer says so
     * @throws Problem.Invalid with the fields that cannot be used: also when the text tells whose case it came from
     */
    public UUID write(Who.Staff who, UUID consultation, Wording wording, LocalDate reviewOn, boolean namesNobody) {
        Consultation answered = consultations
                .get(who, consultation)
                .filter(found -> who.organization().equals(found.openTo()))
                .orElseThrow(Problem.Missing::new);
        if (!answered.answeredBy(who.account())) {
            throw new Problem.Refused();
        }
        refuseUnfit(answered, wording, reviewOn, namesNobody);
        var draft = new NoteDraft(
                rows.of(who, consultation).map(NoteDraft::id).orElseGet(Ids::next),
                consultation,
                wording,
                reviewOn,
                who.account(),
                clock.instant(),
                "",
                1);
        rows.put(draft);
        steps.wrote(who, consultation, "consultation.note-written");
        return draft.id();
    }

    /**
     * Publishes what somebody else wrote. The draft is gone with it.
     *
     * @throws Problem.Invalid when it tells whose case it came from
     * @throws Problem.Conflict when it was changed since that version
     */
    public UUID publish(Who.Staff who, UUID id, int version, boolean namesNobody) {
        NoteDraft draft = waiting(who, id);
        Consultation answered = consultations.get(who, draft.consultation()).orElseThrow(Problem.Missing::new);
        refuseUnfit(answered, draft.wording(), draft.reviewOn(), namesNobody);
        UUID note = knowledge.publish(who, draft.wording(), draft.reviewOn());
        if (!rows.remove(id, version)) {
            throw new Problem.Conflict("consult.note.error.changed");
        }
        return note;
    }

    /** Gives it back to who wrote it, and says why. @throws Problem.Conflict when it was changed since that version */
    public void giveBack(Who.Staff who, UUID id, int version, String why) {
        AskRules.text("reason", why, REASON);
        NoteDraft draft = waiting(who, id);
        if (!rows.giveBack(id, version, why)) {
            throw new Problem.Conflict("consult.note.error.changed");
        }
        steps.wrote(who, draft.consultation(), "consultation.note-returned");
    }

    private NoteDraft waiting(Who.Staff who, UUID id) {
        NoteDraft draft = get(who, id);
        if (draft.writtenBy().equals(who.account())) {
            throw new Problem.Refused("consult.note.error.own");
        }
        if (!draft.waits()) {
            throw new Problem.Conflict("consult.note.error.changed");
        }
        return draft;
    }

    private void refuseUnfit(Consultation answered, Wording wording, LocalDate reviewOn, boolean namesNobody) {
        var wrong = new LinkedHashMap<>(knowledge.unfit(wording, reviewOn));
        if (!namesNobody) {
            wrong.put("nobody", "consult.note.error.nobody");
        }
        told(answered, "title", wording.title(), wrong);
        told(answered, "text", wording.text(), wrong);
        told(answered, "source", wording.source(), wrong);
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }

    private void told(Consultation answered, String field, String text, Map<String, String> wrong) {
        sight.tells(answered.caseFile(), List.of(text)).stream().findFirst().ifPresent(key -> wrong.put(field, key));
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.EDIT_KNOWLEDGE)) {
            throw new Problem.Refused();
        }
    }
}
