package org.kapocs.facts.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of what was learnt, for staff of every organization of the city. They name nobody and lead to nobody. */
@Component
@Transactional
public class Knowledge {
    private static final int LINES = 25;

    private final NoteRows rows;
    private final NoteRules rules;
    private final Trail trail;

    Knowledge(NoteRows rows, NoteRules rules, Trail trail) {
        this.rows = rows;
        this.rules = rules;
        this.trail = trail;
    }

    /** What stands in the way of publishing this, as message keys by field; empty when nothing does. */
    public Map<String, String> unfit(Wording wording, LocalDate reviewOn) {
        return rules.wrong(wording, reviewOn);
    }

    /**
     * Publishes a note in the name of the editor's organization. Whoever calls has made sure that somebody else wrote it.
     *
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public UUID publish(Who.Staff who, Wording wording, LocalDate reviewOn) {
        demand(who);
        rules.raise(rules.wrong(wording, reviewOn));
        UUID id = Ids.next();
        rows.insert(new Note(id, who.organization(), wording, rules.today(), reviewOn, null, 1));
        wrote(who, id, "knowledge.published");
        return id;
    }

    /**
     * A page of those that are still shown, the newest first. What is due is one's own organization's: nobody else can
     * confirm it.
     */
    @Transactional(readOnly = true)
    public NoteLines page(Who.Staff who, NoteQuery query) {
        return page(who, query, LINES);
    }

    /** The same, as many at once. */
    @Transactional(readOnly = true)
    public NoteLines page(Who.Staff who, NoteQuery query, int most) {
        List<Note> found = find(who, query, most + 1);
        boolean more = found.size() > most;
        List<Note> shown = more ? found.subList(0, most) : found;
        return new NoteLines(shown, more ? NoteQuery.After.of(shown.getLast()).written() : null);
    }

    /** The newest of them, at most so many. */
    @Transactional(readOnly = true)
    public List<Note> find(Who.Staff who, NoteQuery query, int most) {
        return rows.find(who.organization(), query, rules.today(), most);
    }

    /** One note. One that was withdrawn is there for editors only: others would go by it. */
    @Transactional(readOnly = true)
    public Note get(Who.Staff who, UUID id) {
        return rows.get(id)
                .filter(note -> note.withdrawn() == null || who.may(Action.EDIT_KNOWLEDGE))
                .orElseThrow(Problem.Missing::new);
    }

    /** Whether these colleagues stand behind the note, and may confirm and withdraw it. */
    public boolean keeps(Who.Staff who, Note note) {
        return who.may(Action.EDIT_KNOWLEDGE) && note.organization().equals(who.organization());
    }

    /**
     * It still holds; it is looked at again on that day. Only the organization that stands behind it says so.
     *
     * @throws Problem.Conflict when it was changed meanwhile
     */
    public void confirm(Who.Staff who, UUID id, int version, LocalDate reviewOn) {
        demand(who);
        rules.raiseUnlessLater(reviewOn);
        changed(who, id, version, "review_on = :review", Map.of("review", reviewOn), "knowledge.confirmed");
    }

    /**
     * It holds no longer, for a reason that is kept. Only the organization that stands behind it says so.
     *
     * @throws Problem.Conflict when it was changed meanwhile
     */
    public void withdraw(Who.Staff who, UUID id, int version, String reason) {
        demand(who);
        if (reason.isBlank() || reason.length() > 500) {
            throw new Problem.Invalid(Map.of("reason", "knowledge.error.reason"));
        }
        changed(who, id, version, "withdrawn = :reason", Map.of("reason", reason.strip()), "knowledge.withdrawn");
    }

    /** How many of one's own organization should be looked at again. */
    @Transactional(readOnly = true)
    public int due(Who.Staff who) {
        return rows.due(who.organization(), rules.today());
    }

    private void changed(Who.Staff who, UUID id, int version, String change, Map<String, Object> values, String what) {
        if (!keeps(who, get(who, id))) {
            throw new Problem.Refused();
        }
        if (!rows.change(who.organization(), id, version, change, values)) {
            throw new Problem.Conflict("knowledge.error.changed");
        }
        wrote(who, id, what);
    }

    private void wrote(Who.Staff who, UUID id, String what) {
        trail.wrote(who, new Subject("knowledge", id), what);
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.EDIT_KNOWLEDGE)) {
            throw new Problem.Refused();
        }
    }
}
