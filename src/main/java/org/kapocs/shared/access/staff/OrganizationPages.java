package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organizations that work here and their sites. Bringing another one in is the city's. */
@Controller
@ForStaff(Action.MANAGE_ACCOUNTS)
@RequestMapping("/staff/organizations")
class OrganizationPages {
    private final Organizations organizations;
    private final Joining joining;

    OrganizationPages(Organizations organizations, Joining joining) {
        this.organizations = organizations;
        this.joining = joining;
    }

    @GetMapping
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply list(Who.Staff who, HttpServletRequest request) {
        return page(who, request, Map.of(), Map.of());
    }

    @PostMapping("/sites")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply addSite(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String address,
            @RequestParam String once,
            Who.Staff who,
            HttpServletRequest request) {
        var errors = new LinkedHashMap<String, String>();
        Fields.name("site", site, errors);
        Fields.name("address", address, errors);
        if (!errors.isEmpty()) {
            return page(who, request, Map.of("site", site, "address", address), errors);
        }
        organizations.addSite(who, site, address, once);
        return new SeeOther("/staff/organizations");
    }

    @PostMapping
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply bringIn(
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "EXPERT") Organization.Kind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Who.Staff who,
            Language language,
            HttpServletRequest request) {
        var errors = new LinkedHashMap<String, String>();
        Fields.name("organization", organization, errors);
        Fields.name("name", name, errors);
        Fields.email("email", email, errors);
        var administrator = new NewAccount(name, email, Joining.firstRoles(), Set.of(), language.tag());
        if (errors.isEmpty()
                && joining.bringIn(who, organization, kind, administrator).isEmpty()) {
            errors.put("email", "access.email.taken");
        }
        return errors.isEmpty()
                ? new SeeOther("/staff/organizations")
                : page(who, request, Map.of("organization", organization, "name", name, "email", email), errors);
    }

    private OrganizationsPage page(
            Who.Staff who, HttpServletRequest request, Map<String, String> typed, Map<String, String> errors) {
        boolean city = joining.mayBringIn(who);
        var links = new HashMap<UUID, String>();
        if (city) {
            joining.waitingLinks(who)
                    .forEach((id, token) -> links.put(id, Addresses.of(request, "/staff/invitation/" + token)));
        }
        return new OrganizationsPage(
                who.organization(),
                organizations.all(),
                organizations.sites(who.organization()),
                city,
                links,
                typed,
                errors);
    }
}
