package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Name;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * The form that opens a case.
 *
 * @param from the contact it comes from, with what was said there
 * @param known how the client is addressed, when it is one whom we know already
 * @param alike clients who may be this person
 * @param theirs their cases, by client
 * @param likely who it may be as far as it is typed, which stands beside it and asks for nothing
 * @param once the form's key, the same when it is shown again
 */
public record OpenCasePage(
        Form form,
        String once,
        @Nullable Conversation from,
        @Nullable Name known,
        PersonFields person,
        List<Choice> bases,
        List<Choice> topics,
        List<Choice> urgencies,
        List<Choice> matters,
        Found alike,
        Map<UUID, List<AlikeCase>> theirs,
        AlikePage likely,
        Map<String, String> errors)
        implements Page {
    static final int NEEDS = 3;

    /** The form itself, where what stands in the way is of none of its fields. */
    static final String WHOLE = "opening";

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : errors.containsKey(WHOLE) ? 409 : 400;
    }

    public int needs() {
        return NEEDS;
    }

    public boolean moreNeeds() {
        return form.has("topic-1") || form.has("topic-2");
    }

    public String value(String name) {
        return form.text(name);
    }

    /** What was typed of a person who turned out to be known: kept, should it be somebody else after all. */
    public List<Map.Entry<String, String>> typed() {
        return PersonForm.typed(form);
    }
}
