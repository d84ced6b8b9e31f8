package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Invitation;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in by a link. Looking at it uses nothing up; joining does. */
@Controller
@Open
@RequestMapping("/staff")
class JoinPages {
    private static final Rate TRIES = new Rate("joining", 30, Duration.ofMinutes(15));

    private final Joining joining;
    private final Limits limits;

    JoinPages(Joining joining, Limits limits) {
        this.joining = joining;
        this.limits = limits;
    }

    @GetMapping("/invitation/{token}")
    Reply invited(@PathVariable String token, HttpServletRequest request) {
        limits.take(TRIES, Limits.addressOf(request));
        Invitation invitation = joining.invitation(token, false);
        return page(token, invitation, joining.invited(invitation), Map.of());
    }

    @PostMapping("/invitation/{token}")
    Reply join(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        limits.take(TRIES, Limits.addressOf(request));
        Invitation invitation = joining.invitation(token, false);
        Account person = joining.invited(invitation);
        Map<String, String> errors = joining.objections(invitation, person.name(), person.email(), password, code);
        if (!errors.isEmpty()) {
            return page(token, invitation, person, errors);
        }
        joining.join(invitation, password, code);
        return new SeeOther("/staff/sign-in");
    }

    @GetMapping("/first/{token}")
    Reply first(@PathVariable String token, HttpServletRequest request) {
        limits.take(TRIES, Limits.addressOf(request));
        return new JoinPage("/staff/first/" + token, true, joining.invitation(token, true), "", "", "", Map.of());
    }

    @PostMapping("/first/{token}")
    Reply found(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Language language,
            HttpServletRequest request) {
        limits.take(TRIES, Limits.addressOf(request));
        Invitation invitation = joining.invitation(token, true);
        var errors = new LinkedHashMap<String, String>();
        Fields.name("organization", organization, errors);
        Fields.name("name", name, errors);
        Fields.email("email", email, errors);
        errors.putAll(joining.objections(invitation, name, email, password, code));
        if (!errors.isEmpty()) {
            return new JoinPage("/staff/first/" + token, true, invitation, organization, name, email, errors);
        }
        var administrator = new NewAccount(name, email, Joining.firstRoles(), Set.of(), language.tag());
        joining.found(invitation, organization, administrator, password, code);
        return new SeeOther("/staff/sign-in");
    }

    private static JoinPage page(String token, Invitation invitation, Account person, Map<String, String> errors) {
        return new JoinPage("/staff/invitation/" + token, false, invitation, "", person.name(), person.email(), errors);
    }
}
