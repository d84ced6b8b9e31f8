package org.kapocs.facts.matter.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Step;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The form of an entry, in Hungarian and one other language.
 *
 * @param matter without a code when it is being added
 * @param version of the entry from which the form starts
 * @param facts what stands in it
 * @param other the tag of the other language
 * @param languages that can be the other
 * @param saved what somebody else saved meanwhile; null when nobody did
 */
public record EditPage(
        Matter matter,
        int version,
        Facts facts,
        String other,
        List<Choice> languages,
        Offered offered,
        @Nullable Entry saved,
        Map<String, String> errors)
        implements Page {
    private static final int MORE = 2;

    /** What can be chosen. */
    public record Offered(
            List<Choice> topics,
            List<Choice> authorities,
            List<Choice> points,
            List<Choice> units,
            List<Choice> ways,
            List<Choice> speak) {}

    /** Whether it is being added. */
    public boolean fresh() {
        return matter.code().isEmpty();
    }

    /** Whether an editor says what it is and what it is called. */
    public boolean named() {
        return fresh() || matter.added();
    }

    public String address() {
        return "/staff/matters/" + matter.code();
    }

    /** Where the form is sent. */
    public String action() {
        return fresh() ? "/staff/matters/new" : address() + "/edit";
    }

    /** Both languages of the form. */
    public List<String> tags() {
        return List.of(Facts.LAW, other);
    }

    /** Rows of the form: those that are filled, and some to go on. */
    public int stepRows() {
        return facts.steps().size() + MORE;
    }

    public int deadlineRows() {
        return facts.deadlines().size() + 1;
    }

    public Step step(int row) {
        return row < facts.steps().size() ? facts.steps().get(row) : new Step("", Map.of());
    }

    public Deadline deadline(int row) {
        return row < facts.deadlines().size()
                ? facts.deadlines().get(row)
                : new Deadline("", 0, Deadline.Unit.DAYS, Deadline.Way.AFTER, "", Map.of(), Map.of());
    }

    @Override
    public int status() {
        return saved != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
