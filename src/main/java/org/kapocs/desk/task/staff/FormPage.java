package org.kapocs.desk.task.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.Doer;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * The form of a task, new or not.
 *
 * @param caseLabel number and client of the case
 * @param task the one that is changed; null for a new one
 * @param version of the task from which the form starts
 * @param aims what it can be for; empty where nothing is offered
 * @param language the tag of the client's language
 * @param saved what somebody else saved meanwhile; null when nobody did
 * @param problem the message key of why it cannot be done now; null when it can
 */
public record FormPage(
        UUID caseId,
        String caseLabel,
        @Nullable UUID task,
        int version,
        Typed typed,
        List<Choice> owners,
        List<Choice> aims,
        String language,
        @Nullable Saved saved,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {
    static final String STALE = "task.error.stale";

    /** What stands there now, as one reads it. */
    public record Saved(
            String title, String note, String owner, java.time.LocalDate due, String aim, String doer, String said) {}

    /** Whether it can be a step of a plan. */
    public boolean steps() {
        return !aims.isEmpty() || typed.form().has("serves");
    }

    public List<Choice> doers(Frame frame) {
        return Arrays.stream(Doer.values())
                .map(doer -> new Choice(doer.name(), frame.text("task.told." + doer)))
                .toList();
    }

    /** Whether what the client is told says what the task said before, and somebody has to say whether it fits. */
    public boolean stale() {
        return STALE.equals(errors.get("said"));
    }

    public String back() {
        if (typed.form().has("plan")) {
            return "/staff/cases/" + caseId + "/plan";
        }
        return task == null ? "/staff/cases/" + caseId : "/staff/tasks/" + task;
    }

    public String action() {
        return task == null ? "/staff/cases/" + caseId + "/tasks" : "/staff/tasks/" + task + "/revision";
    }

    public String titleKey() {
        return task == null ? "task.new" : "task.edit";
    }

    /** The label of what was chosen among these. */
    public static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(each -> each.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    @Override
    public int status() {
        return saved != null || problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
