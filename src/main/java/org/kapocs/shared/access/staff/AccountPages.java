package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Site;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an administrator looks after the people of their organization. */
@Controller
@ForStaff(Action.MANAGE_ACCOUNTS)
@RequestMapping("/staff/accounts")
class AccountPages {
    private final Accounts accounts;
    private final Organizations organizations;
    private final Languages languages;

    AccountPages(Accounts accounts, Organizations organizations, Languages languages) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.languages = languages;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        String own = organizations.names(List.of(who.organization())).getOrDefault(who.organization(), "");
        return new AccountsPage(own, accounts.all(who));
    }

    @GetMapping("/new")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply fresh(Who.Staff who) {
        return page(who, null, AccountForm.EMPTY, null, Map.of());
    }

    @PostMapping
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply invite(AccountForm form, Who.Staff who) {
        Map<String, String> errors = form.errors(true, sites(who), spoken());
        if (!errors.isEmpty()) {
            return page(who, null, form, null, errors);
        }
        Optional<UUID> id = accounts.invite(who, form.person());
        return id.isPresent()
                ? new SeeOther("/staff/accounts/" + id.get())
                : page(who, null, form, null, Map.of("email", "access.email.taken"));
    }

    @GetMapping("/{id}")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply show(@PathVariable UUID id, Who.Staff who, HttpServletRequest request) {
        Account account = accounts.get(who, id);
        String link = accounts.waitingLink(who, id)
                .map(token -> Addresses.of(request, "/staff/invitation/" + token))
                .orElse(null);
        return page(who, account, AccountForm.of(account), link, Map.of());
    }

    @PostMapping("/{id}")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply change(@PathVariable UUID id, AccountForm form, Who.Staff who) {
        Account account = accounts.get(who, id);
        Map<String, String> errors = form.errors(false, sites(who), spoken());
        if (!errors.isEmpty()) {
            return page(who, account, form, null, errors);
        }
        return changed(who, account, form.over(account), form, "/staff/accounts");
    }

    private Reply changed(Who.Staff who, Account before, Account after, AccountForm form, String next) {
        try {
            accounts.change(who, after);
            return new SeeOther(next);
        } catch (Problem.Invalid last) {
            return page(who, before, form, null, last.fields());
        }
    }

    @PostMapping("/{id}/link")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply inviteAgain(@PathVariable UUID id, Who.Staff who) {
        accounts.inviteAgain(who, id);
        return new SeeOther("/staff/accounts/" + id);
    }

    @PostMapping("/{id}/close")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply close(@PathVariable UUID id, Who.Staff who) {
        Account account = accounts.get(who, id);
        return changed(who, account, account.with(false), AccountForm.of(account), "/staff/accounts");
    }

    @PostMapping("/{id}/reopen")
    @ForStaff(value = Action.MANAGE_ACCOUNTS, fresh = true)
    Reply reopen(@PathVariable UUID id, Who.Staff who) {
        accounts.change(who, accounts.get(who, id).with(true));
        return new SeeOther("/staff/accounts/" + id);
    }

    private List<Site> sites(Who.Staff who) {
        return organizations.sites(who.organization());
    }

    private AccountPage page(
            Who.Staff who,
            @Nullable Account account,
            AccountForm form,
            @Nullable String link,
            Map<String, String> errors) {
        return new AccountPage(account, form, sites(who), spoken(), link, errors);
    }

    private List<Choice> spoken() {
        return languages.staff().stream()
                .map(each -> new Choice(each.tag(), each.nativeName()))
                .toList();
    }
}
