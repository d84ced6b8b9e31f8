package org.kapocs.shared.access.staff;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens by which programs act in the name of somebody of one's organization. */
@Controller
@ForStaff(Action.MANAGE_PROGRAMS)
@RequestMapping("/staff/programs")
class ProgramPages {
    private static final int LONGEST_NAME = 100;

    private final ApiTokens tokens;
    private final Accounts accounts;

    ProgramPages(ApiTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return page(who, Form.empty().with("days", 90), Map.of());
    }

    /** Who answers for it is asked, and is shown the token when they say yes; an administrator never sees it. */
    @PostMapping
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    Reply make(@RequestParam MultiValueMap<String, String> sent, @RequestParam String once, Who.Staff who) {
        var form = new Form(sent);
        Map<String, String> errors = new HashMap<>();
        Fields.name("name", form.text("name"), errors);
        if (form.text("name").length() > LONGEST_NAME) {
            errors.put("name", "access.name.long");
        }
        UUID person = form.idOrNull("account");
        if (person == null) {
            errors.put("account", "access.programs.error.account");
        }
        if (person == null || !errors.isEmpty()) {
            return page(who, form, errors);
        }
        Account answers = accounts.get(who, person);
        Set<Action> actions = Set.copyOf(form.several(Action.class, "action"));
        var life = Duration.ofDays(ProgramsPage.LIVES.contains(form.number("days")) ? form.number("days") : 30);
        try {
            tokens.ask(who, answers, form.text("name"), actions, life, once);
            return new SeeOther("/staff/programs", "access.done.asked");
        } catch (Problem.Invalid wrong) {
            if (!wrong.fields().containsKey("action")) {
                throw wrong;
            }
            return page(who, form, wrong.fields());
        }
    }

    @PostMapping("/{id}/end")
    Reply end(@PathVariable UUID id, Who.Staff who) {
        tokens.endOfOrganization(who, id);
        return new SeeOther("/staff/programs", "access.done.ended");
    }

    private ProgramsPage page(Who.Staff who, Form form, Map<String, String> errors) {
        List<Account> people = accounts.all(who);
        Map<UUID, String> names = people.stream().collect(Collectors.toMap(Account::id, Account::name));
        List<Account> able =
                people.stream().filter(Account::active).filter(Account::joined).toList();
        return new ProgramsPage(tokens.ofOrganization(who), names, able, form, errors);
    }
}
