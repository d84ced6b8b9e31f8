package org.kapocs.desk.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.FormVersion;
import org.kapocs.facts.form.Forms;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clients were asked by forms. It is saved page by page, left and taken up again, and done once; what is corrected
 * afterwards keeps what stood there before. Answers raise needs, which somebody takes up or not.
 */
@Component
@Transactional
public class Assessments {
    private static final int WHY = 2_000;

    private final AssessmentRows rows;
    private final AnswerSeal seal;
    private final Forms forms;
    private final Cases cases;
    private final Grounds grounds;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Assessments(
            AssessmentRows rows,
            AnswerSeal seal,
            Forms forms,
            Cases cases,
            Grounds grounds,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.forms = forms;
        this.cases = cases;
        this.grounds = grounds;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** Those of a case that was opened, the newest first, without their answers. */
    @Transactional(readOnly = true)
    public List<Assessment> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile);
    }

    /** Begins to ask by this form. The same key begins once. */
    public UUID begin(Who.Staff who, UUID caseFile, UUID form, String language, String onceKey) {
        return once.run(onceKey, () -> {
            Case file = grounds.writable(who, caseFile);
            FormVersion version = forms.versions(List.of(form)).get(form);
            if (version == null || !version.offered()) {
                throw new Problem.Invalid(Map.of("form", "assessment.error.form"));
            }
            if (!Spoken.TAGS.contains(language)) {
                throw new Problem.Invalid(Map.of("language", "assessment.error.language"));
            }
            UUID id = Ids.next();
            rows.insert(
                    begun(who, file, id, version, language),
                    seal.sealed(who, file.client(), id, forms.fill(form, "").answers()));
            wrote(who, caseFile, "assessment.begun");
            return id;
        });
    }

    private Assessment begun(Who.Staff who, Case file, UUID id, FormVersion form, String language) {
        var now = clock.instant();
        return new Assessment(
                id,
                file.organization(),
                file.id(),
                file.contact(),
                form.id(),
                form.title(),
                language,
                AssessmentState.DRAFT,
                0,
                now,
                who.account(),
                now,
                who.account(),
                null,
                null,
                1,
                false,
                new LinkedHashMap<>());
    }

    /** With its answers; that they were seen, and why, is kept. */
    public Opened open(Who.Staff who, UUID caseFile, UUID id) {
        Case file = cases.get(who, caseFile, Purpose.CASEWORK);
        return opened(who, file, id);
    }

    private Opened opened(Who.Staff who, Case file, UUID id) {
        Assessment found = found(who, file.id(), id);
        String answers = seal.opened(who, file.client(), id, rows.answers(who, id));
        return new Opened(file, found, forms.fill(found.form(), answers));
    }

    /**
     * Keeps what was answered, unless somebody else did so since that version. What is done already is corrected thereby:
     * what stood there before is kept, and what it came to is counted anew.
     *
     * @param page where to go on the next time
     * @param why what is done already is corrected; may be empty
     */
    public AssessmentChange save(
            Who.Staff who, UUID caseFile, UUID id, int version, int page, Filling filling, String why) {
        if (why.length() > WHY) {
            throw new Problem.Invalid("assessment.error.why");
        }
        Case file = grounds.writable(who, caseFile);
        Assessment found = found(who, caseFile, id);
        if (found.version() != version) {
            return new AssessmentChange.Outdated(opened(who, file, id));
        }
        if (found.state() == AssessmentState.DROPPED) {
            throw new Problem.Conflict("assessment.error.dropped");
        }
        byte[] before = rows.answers(who, id);
        if (found.done() && seal.opened(who, file.client(), id, before).equals(filling.answers())) {
            return new AssessmentChange.Done();
        }
        var values = values(who);
        values.put("page", page);
        values.put("answers", seal.sealed(who, file.client(), id, filling.answers()));
        if (found.done()) {
            rows.keep(id, version, before, clock.instant(), who.account(), why);
            rows.outcome(id, filling.outcome());
            wrote(who, caseFile, "assessment.corrected");
        } else {
            wrote(who, caseFile, "assessment.saved");
        }
        String change = "page = :page, answers = :answers, saved_at = :at, saved_by = :by";
        return changed(who, file, id, version, change, values);
    }

    /**
     * It is done: what the answers come to stands from now on.
     *
     * @param shown whether the client, who was asked, wants what touches danger and family on their page
     */
    public AssessmentChange finish(Who.Staff who, UUID caseFile, UUID id, int version, boolean shown) {
        Case file = grounds.writable(who, caseFile);
        Opened opened = opened(who, file, id);
        if (opened.about().version() != version) {
            return new AssessmentChange.Outdated(opened);
        }
        if (!opened.about().draft()) {
            throw new Problem.Conflict("assessment.error.nodraft");
        }
        int incomplete = opened.filling().incomplete();
        if (incomplete >= 0) {
            return new AssessmentChange.Incomplete(incomplete);
        }
        rows.outcome(id, opened.filling().outcome());
        wrote(who, caseFile, "assessment.done");
        var values = values(who);
        values.put("shown", shown);
        return changed(who, file, id, version, "state = 'DONE', done_at = :at, done_by = :by, shown = :shown", values);
    }

    /** What was begun comes to nothing. */
    public AssessmentChange drop(Who.Staff who, UUID caseFile, UUID id, int version) {
        Case file = grounds.writable(who, caseFile);
        if (!found(who, caseFile, id).draft()) {
            throw new Problem.Conflict("assessment.error.nodraft");
        }
        String change = "state = 'DROPPED', saved_at = :at, saved_by = :by";
        AssessmentChange dropped = changed(who, file, id, version, change, values(who));
        if (dropped instanceof AssessmentChange.Done) {
            wrote(who, caseFile, "assessment.dropped");
        }
        return dropped;
    }

    /** The needs that the answers raise. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(Who.Staff who, UUID caseFile, UUID id) {
        return rows.proposals(found(who, caseFile, id).id());
    }

    /** These needs become needs of the case; one that is open there already presses more, where the answers say so. */
    public void takeUp(Who.Staff who, UUID caseFile, UUID id, Collection<String> topics) {
        grounds.writable(who, caseFile);
        if (!found(who, caseFile, id).done()) {
            throw new Problem.Conflict("assessment.error.notdone");
        }
        for (Proposal proposal : rows.proposals(id)) {
            if (topics.contains(proposal.topic()) && !proposal.taken()) {
                cases.addNeed(
                        who, caseFile, new NewNeed(proposal.topic(), proposal.urgency(), ""), id + proposal.topic());
                rows.take(id, proposal.topic());
            }
        }
    }

    private AssessmentChange changed(
            Who.Staff who, Case file, UUID id, int version, String change, Map<String, @Nullable Object> values) {
        return rows.change(who, id, version, change, values)
                ? new AssessmentChange.Done()
                : new AssessmentChange.Outdated(opened(who, file, id));
    }

    private Assessment found(Who.Staff who, UUID caseFile, UUID id) {
        return rows.ofCase(who, caseFile).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }

    private void wrote(Who.Staff who, UUID caseFile, String did) {
        trail.wrote(who, new Subject("case", caseFile), did);
    }

    private Map<String, @Nullable Object> values(Who.Staff who) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("by", who.account());
        values.put("at", AssessmentRows.utc(clock.instant()));
        return values;
    }
}
