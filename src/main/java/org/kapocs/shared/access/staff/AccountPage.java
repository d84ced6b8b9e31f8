package org.kapocs.shared.access.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Site;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * One person: who is to be invited, or whom an administrator looks at.
 *
 * @param account null for somebody new
 * @param link the address by which they can join, while one waits
 */
public record AccountPage(
        @Nullable Account account,
        AccountForm form,
        List<Site> sites,
        List<Choice> languages,
        @Nullable String link,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public boolean fresh() {
        return account == null;
    }

    public List<Choice> roleChoices(Frame frame) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.name(), frame.text("access.role." + role), frame.text("access.rolehint." + role)))
                .toList();
    }

    public List<Choice> siteChoices() {
        return sites.stream()
                .map(site -> new Choice(site.id().toString(), site.name(), site.address()))
                .toList();
    }
}
