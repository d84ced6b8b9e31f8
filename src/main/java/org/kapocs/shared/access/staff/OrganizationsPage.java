package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Site;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * The organizations that work here.
 *
 * @param own one's own organization
 * @param sites the places where one's own organization works
 * @param city whether the reader may bring organizations in
 * @param links the addresses by which first administrators can join, by organization
 * @param typed what was typed, by field
 */
public record OrganizationsPage(
        UUID own,
        List<Organization> organizations,
        List<Site> sites,
        boolean city,
        Map<UUID, String> links,
        Map<String, String> typed,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String link(Organization organization) {
        return links.get(organization.id());
    }

    public List<Choice> kinds(Frame frame) {
        return List.of(
                new Choice("EXPERT", frame.text("access.kind.EXPERT")),
                new Choice("PARTNER", frame.text("access.kind.PARTNER")));
    }
}
