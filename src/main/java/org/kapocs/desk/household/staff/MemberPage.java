package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.household.Seen;
import org.kapocs.facts.client.Kin;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * One of a household, to be changed.
 *
 * @param home in which they are
 * @param client of whom it is; the client of the case has no relation to be said
 * @param of towards whom the relation is said; null for the client of the case themselves
 * @param ofName how that one is called
 * @param theirs what somebody else saved meanwhile; null when nobody did
 */
public record MemberPage(
        Seen seen,
        Kin.Home home,
        UUID client,
        String name,
        @Nullable UUID of,
        String ofName,
        Form form,
        @Nullable Form theirs,
        List<Choice> lives,
        List<Choice> relations,
        List<Choice> speakers,
        List<Choice> grounds,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return theirs != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return seen.address() + "/" + client;
    }

    public String value(String name) {
        return form.text(name);
    }

    /** The others of the same household, towards whom something can be said from here. */
    public List<Kin.One> others() {
        return seen.kin().people().stream()
                .filter(each -> each.home().equals(home.id()))
                .filter(each -> !each.client().equals(client) && !each.client().equals(of))
                .toList();
    }

    /** Whether the form is about the client of the case and this one. */
    public boolean aboutClient() {
        return seen.kin().self().equals(of);
    }

    /** What was chosen, as it is read. */
    public static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(each -> each.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("—");
    }

    /** What a form says they are, in words. */
    public String relation(Frame frame, Form said) {
        String label = label(relations, said.text("relation"));
        return said.has("ended") ? frame.text("household.told.ended", "relation", label) : label;
    }
}
