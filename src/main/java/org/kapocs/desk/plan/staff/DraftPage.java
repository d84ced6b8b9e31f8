package org.kapocs.desk.plan.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Plan;
import org.kapocs.shared.language.Unlike;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * The form of a draft.
 *
 * @param caseLabel number and client of the case
 * @param draft the one that is changed; null for a new version
 * @param version of the draft from which the form starts
 * @param saved what somebody else saved meanwhile; null when nobody did
 * @param problem the message key of why it cannot be done now; null when it can
 */
public record DraftPage(
        UUID caseId,
        String caseLabel,
        @Nullable UUID draft,
        int version,
        String once,
        Typed typed,
        List<Choice> languages,
        @Nullable Plan saved,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {
    private static final int MORE = 2;
    private static final int LEAST = 3;

    public String address() {
        return "/staff/cases/" + caseId + "/plan";
    }

    /** Whether the goals are the needs of the case so far. */
    public boolean begun() {
        return typed.begun();
    }

    public List<Goal> goals() {
        return typed.goals();
    }

    /** Rows of the form: those that are filled, and some to go on. */
    public int rows() {
        return Math.max(LEAST, goals().size() + MORE);
    }

    public String line(int row) {
        return row < goals().size() ? goals().get(row).line().toString() : "";
    }

    public String text(int row) {
        return row < goals().size() ? goals().get(row).text() : "";
    }

    public String said(int row) {
        return row < goals().size() ? goals().get(row).said() : "";
    }

    /** Whether this translation says what its text said before, and somebody has to say whether it fits. */
    public boolean stale(String field) {
        return Typed.STALE.equals(errors.get(field));
    }

    /** What is asked about the wording in that field before it is saved; null where nothing is. */
    public @Nullable Unlike asked(String field, Frame frame) {
        return errors.equals(Unlike.ASKED)
                ? typed.unlike(frame.languages(), frame.language())
                        .filter(each -> each.getKey().equals(field))
                        .map(Map.Entry::getValue)
                        .orElse(null)
                : null;
    }

    @Override
    public int status() {
        return saved != null || problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
