package org.kapocs.shared.access.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Site;
import org.kapocs.shared.web.Choice;

/** What an administrator typed about a person; kept as it is until it is good. What a form leaves out comes as null. */
public record AccountForm(
        String name, String email, List<String> roles, List<String> sites, String language, Integer version) {
    static final AccountForm EMPTY = new AccountForm("", "", List.of(), List.of(), "hu", 0);

    public AccountForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        roles = roles == null ? List.of() : List.copyOf(roles);
        sites = sites == null ? List.of() : List.copyOf(sites);
        language = language == null ? "hu" : language;
        version = version == null ? 0 : version;
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.name(),
                account.email(),
                account.roles().stream().map(Role::name).toList(),
                account.sites().stream().map(UUID::toString).toList(),
                account.language(),
                account.version());
    }

    Map<String, String> errors(boolean fresh, List<Site> known, List<Choice> languages) {
        var errors = new LinkedHashMap<String, String>();
        Fields.name("name", name, errors);
        if (fresh) {
            Fields.email("email", email, errors);
            if (languages.stream().noneMatch(each -> each.value().equals(language))) {
                errors.put("language", "access.language.unknown");
            }
        }
        Set<String> all = Set.of(Role.values()).stream().map(Role::name).collect(Collectors.toSet());
        if (roles.isEmpty() || !all.containsAll(roles)) {
            errors.put("roles", "access.roles.missing");
        }
        Set<String> ours = known.stream().map(site -> site.id().toString()).collect(Collectors.toSet());
        if (!ours.containsAll(sites)) {
            errors.put("sites", "access.sites.foreign");
        }
        return errors;
    }

    NewAccount person() {
        return new NewAccount(name, email, roleSet(), siteSet(), language);
    }

    /** The account with what was typed here. */
    Account over(Account account) {
        return new Account(
                account.id(),
                account.organization(),
                name.strip(),
                account.email(),
                roleSet(),
                siteSet(),
                account.active(),
                account.joined(),
                account.language(),
                version);
    }

    private Set<Role> roleSet() {
        return roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> siteSet() {
        return sites.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}
