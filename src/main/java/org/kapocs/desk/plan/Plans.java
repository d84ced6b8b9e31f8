package org.kapocs.desk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a case. A new version is a draft until the client agrees; then it is the current one, and what was current
 * stays to be read. Where the city wants it, a supervisor who did not write it approves it before.
 */
@Component
@Transactional
public class Plans {
    private final PlanRows rows;
    private final PlanRules rules;
    private final Grounds grounds;
    private final Trail trail;
    private final Once once;
    private final Clock clock;
    private final boolean approval;

    Plans(
            PlanRows rows,
            PlanRules rules,
            Grounds grounds,
            Trail trail,
            Once once,
            Clock clock,
            @Value("${kapocs.plan-approval:false}") boolean approval) {
        this.rows = rows;
        this.rules = rules;
        this.grounds = grounds;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
        this.approval = approval;
    }

    /** Every version of a case that was opened, the newest first. */
    @Transactional(readOnly = true)
    public List<Plan> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile);
    }

    /** Whether the city wants a supervisor's approval before a plan is agreed on. */
    public boolean wantsApproval(Who.Staff who) {
        return approval;
    }

    /** The day of review that is offered. */
    public LocalDate usualReview(Who.Staff who) {
        return rules.usualReview();
    }

    /** A new version, which is a draft; a conflict when there is one already. The same key makes it once. */
    public UUID draft(Who.Staff who, UUID caseFile, Outline outline, String onceKey) {
        return once.run(onceKey, () -> {
            Case file = grounds.writable(who, caseFile);
            LocalDate review = rules.check(outline, null);
            List<Plan> before = rows.ofCase(who, caseFile);
            if (before.stream().anyMatch(Plan::draft)) {
                throw new Problem.Conflict("plan.error.drafted");
            }
            UUID id = Ids.next();
            rows.insert(new Plan(
                    id,
                    file.organization(),
                    caseFile,
                    file.contact(),
                    before.isEmpty() ? 1 : before.getFirst().number() + 1,
                    PlanState.DRAFT,
                    outline.aim(),
                    outline.aimSaid(),
                    outline.language(),
                    review,
                    clock.instant(),
                    who.account(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1,
                    outline.goals()));
            wrote(who, caseFile, "plan.drafted");
            return id;
        });
    }

    /** Replaces what the draft says, unless somebody else changed it since that version. An approval is void thereby. */
    public PlanChange revise(Who.Staff who, UUID caseFile, UUID id, int version, Outline outline) {
        Plan draft = draftOf(who, caseFile, id);
        LocalDate review = rules.check(outline, draft.reviewOn());
        var values = values("aim", outline.aim());
        values.put("said", outline.aimSaid());
        values.put("language", outline.language());
        values.put("review", review);
        values.put("by", who.account());
        values.put("at", PlanRows.utc(clock.instant()));
        String change = "aim = :aim, aim_said = :said, language = :language, review_on = :review, made_by = :by,"
                + " made_at = :at, approved_by = null, approved_at = null";
        PlanChange done = changed(who, draft, version, change, values, "plan.revised");
        if (done instanceof PlanChange.Done) {
            rows.goals(id, outline.goals());
        }
        return done;
    }

    /** A supervisor stands behind the draft; nobody approves what they wrote last. */
    public PlanChange approve(Who.Staff who, UUID caseFile, UUID id, int version) {
        Plan draft = judged(who, caseFile, id);
        var values = values("by", who.account());
        values.put("at", PlanRows.utc(clock.instant()));
        return changed(who, draft, version, "approved_by = :by, approved_at = :at", values, "plan.approved");
    }

    /** A supervisor sends the draft back to whoever wrote it, who reads why. It waits for them until it is changed. */
    public PlanChange sendBack(Who.Staff who, UUID caseFile, UUID id, int version, String why) {
        Plan draft = judged(who, caseFile, id);
        if (draft.approvedBy() != null) {
            throw new Problem.Conflict("plan.error.decided");
        }
        PlanRules.why(why.strip());
        var values = values("by", who.account());
        values.put("at", PlanRows.utc(clock.instant()));
        values.put("why", why.strip());
        String change = "returned_by = :by, returned_at = :at, returned_why = :why, returned_version = version + 1";
        return changed(who, draft, version, change, values, "plan.returned");
    }

    /** The draft, for somebody who decides on it and did not write it last. */
    private Plan judged(Who.Staff who, UUID caseFile, UUID id) {
        if (!who.may(Action.APPROVE_PLANS)) {
            throw new Problem.Refused();
        }
        Plan draft = draftOf(who, caseFile, id);
        if (draft.madeBy().equals(who.account())) {
            throw new Problem.Refused("plan.error.own");
        }
        return draft;
    }

    /** The client agreed: the draft is the plan from now on. */
    public PlanChange agree(Who.Staff who, UUID caseFile, UUID id, int version, Agreement agreement) {
        rules.check(agreement);
        Plan draft = draftOf(who, caseFile, id);
        if (approval && draft.approvedBy() == null) {
            throw new Problem.Conflict("plan.error.approval");
        }
        if (draft.sentBack()) {
            throw new Problem.Conflict("plan.error.returned");
        }
        if (draft.version() != version) {
            return new PlanChange.Outdated(draft);
        }
        rows.replace(who, caseFile);
        var values = values("on", agreement.on());
        values.put("how", agreement.how().name());
        values.put("interpreter", agreement.interpreter());
        values.put("by", who.account());
        values.put("at", PlanRows.utc(clock.instant()));
        String change = "state = 'CURRENT', agreed_on = :on, agreed_how = :how, interpreter = :interpreter,"
                + " agreed_by = :by, agreed_at = :at";
        return changed(who, draft, version, change, values, "plan.agreed");
    }

    /** The draft comes to nothing; what was current goes on. */
    public PlanChange drop(Who.Staff who, UUID caseFile, UUID id, int version) {
        Plan draft = draftOf(who, caseFile, id);
        return changed(who, draft, version, "state = 'DROPPED'", Map.of(), "plan.dropped");
    }

    private PlanChange changed(
            Who.Staff who, Plan plan, int version, String change, Map<String, @Nullable Object> values, String did) {
        if (!rows.change(who, plan.id(), version, change, values)) {
            return new PlanChange.Outdated(plan);
        }
        wrote(who, plan.caseFile(), did);
        return new PlanChange.Done();
    }

    /** Nobody else changes the case, nor its plans, until the end of the transaction. */
    private Plan draftOf(Who.Staff who, UUID caseFile, UUID id) {
        grounds.writable(who, caseFile);
        Plan found = rows.ofCase(who, caseFile).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
        if (!found.draft()) {
            throw new Problem.Conflict("plan.error.nodraft");
        }
        return found;
    }

    private void wrote(Who.Staff who, UUID caseFile, String did) {
        trail.wrote(who, new Subject("case", caseFile), did);
    }

    private static Map<String, @Nullable Object> values(String name, Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(name, value);
        return values;
    }
}
