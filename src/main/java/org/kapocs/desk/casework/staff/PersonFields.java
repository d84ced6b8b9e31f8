package org.kapocs.desk.casework.staff;

import java.util.Map;
import org.kapocs.shared.web.Form;

/** The fields for a person as they are shown: what was typed, what can be chosen, what is wrong. */
public record PersonFields(Form form, PersonChoices choices, Map<String, String> errors) {

    /** How many rows a group of fields has. */
    public int rows() {
        return PersonForm.ROWS;
    }

    public String value(String name) {
        return form.text(name);
    }

    /** Whether anything stands in the further rows, or is wrong there, so that they must be seen. */
    public boolean more(String name) {
        return stands(name + "-1") || stands(name + "-2");
    }

    private boolean stands(String field) {
        return form.has(field) || errors.containsKey(field);
    }
}
