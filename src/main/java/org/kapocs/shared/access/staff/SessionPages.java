package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Sessions;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.StaffLanguage;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is signed in, and the language of one's pages. */
@Controller
@ForStaff(Action.OWN_ACCOUNT)
@RequestMapping("/staff/me")
class SessionPages {
    private final Sessions sessions;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Languages languages;
    private final WaysIn ways;

    SessionPages(Sessions sessions, SignIn signIn, Accounts accounts, Languages languages, WaysIn ways) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.accounts = accounts;
        this.languages = languages;
        this.ways = ways;
    }

    @GetMapping("/sessions")
    Reply list(Who.Staff who, HttpServletRequest request, Language language) {
        HttpSession session = request.getSession(false);
        List<Choice> choices = languages.staff().stream()
                .map(each -> new Choice(each.tag(), each.nativeName()))
                .toList();
        String current = session == null ? "" : sessions.handle(session.getId());
        return new SessionsPage(sessions.of(who), current, ways.settings(), choices, language.tag());
    }

    @PostMapping("/sessions/{handle}/end")
    @ForStaff(value = Action.OWN_ACCOUNT, fresh = true)
    Reply end(@PathVariable String handle, Who.Staff who) {
        sessions.end(who, handle);
        return new SeeOther("/staff/me/sessions");
    }

    @PostMapping("/sessions/end")
    @ForStaff(value = Action.OWN_ACCOUNT, fresh = true)
    Reply endAll(Who.Staff who, HttpServletRequest request) {
        signIn.left(who);
        sessions.endAll(who.account());
        return new SeeOther("/staff/sign-in");
    }

    @PostMapping("/language")
    Reply speak(
            @RequestParam String language, Who.Staff who, HttpServletRequest request, HttpServletResponse response) {
        Language chosen = languages.of(language).filter(Language::staff).orElseThrow(Problem.Missing::new);
        accounts.speak(who, chosen.tag());
        StaffLanguage.remember(request, response, chosen.tag());
        return new SeeOther("/staff/me/sessions");
    }
}
