package org.kapocs.facts.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a page of a form, from top to bottom. */
public sealed interface Item {
    /** The key of what is wrong where the form has words of its own for a missing answer. */
    String MISSING = "form.error.missing";

    /** The heading of a section. */
    record Heading(Said text) implements Item {}

    /** One of those that are asked several times. */
    record Round(String key, Said text, int number, boolean removable) implements Item {}

    /** The end of what is asked several times. */
    record More(String key, Said text, boolean addable) implements Item {}

    /** Something to be read. */
    record Note(Said text, Said hint) implements Item {}

    /**
     * A question.
     *
     * @param key its name on the page, the same whenever it is shown
     * @param value what stands there; of several choices all, with blanks between
     * @param wrong what is said about a wrong answer by the form itself
     * @param missing what it says about a missing one
     */
    record Ask(
            String key,
            Type type,
            Said label,
            Said hint,
            String value,
            List<Option> options,
            boolean required,
            boolean locked,
            boolean lines,
            Part.@Nullable Range range,
            Said wrong,
            Said missing)
            implements Item {

        /** What the form itself says about what is wrong; empty when it leaves that to the house. */
        public String told(String error) {
            return error.isEmpty() ? wrong.ours() : error.equals(MISSING) ? missing.ours() : "";
        }

        public boolean chosen(String option) {
            return List.of(value.split(" ")).contains(option) || value.equals(option);
        }
    }

    /** @param label empty for what none of the choices says */
    record Option(String value, Said label) {}
}
