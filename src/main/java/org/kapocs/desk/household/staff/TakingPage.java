package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.household.Seen;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Taking somebody into a household.
 *
 * @param known how they are called who are in the register already; null for somebody new
 * @param found whom a search for these words found; null when nobody searched
 * @param alike clients who may be this person
 * @param changed whether somebody else changed the household meanwhile
 */
public record TakingPage(
        Seen seen,
        Form form,
        @Nullable String known,
        @Nullable Found found,
        Found alike,
        List<Choice> relations,
        List<Choice> lives,
        List<Choice> orders,
        List<Choice> homes,
        boolean changed,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }

    /** The households somebody can be taken into, with the versions at which they are shown. */
    public List<Kin.Home> open() {
        return seen.kin().homes().stream().filter(home -> home.stay().here()).toList();
    }

    public String value(String name) {
        return form.text(name);
    }

    public String forKnown(Likeness likeness) {
        return forKnown(likeness.client());
    }

    private String forKnown(UUID client) {
        return seen.address() + "/new?known=" + client;
    }

    public boolean there(Likeness likeness) {
        return !seen.kin().open(likeness.client());
    }
}
