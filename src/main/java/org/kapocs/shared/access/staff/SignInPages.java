package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.StaffSession;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door for staff, in two steps. */
@Controller
@Open
@RequestMapping("/staff")
class SignInPages {
    private static final Map<String, String> WRONG = Map.of("email", "access.signin.wrong");

    private final SignIn signIn;
    private final Accounts accounts;
    private final Clock clock;

    SignInPages(SignIn signIn, Accounts accounts, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    Reply ask(@RequestParam(defaultValue = "") String next) {
        return new SignInPage("", Onward.of(next), Map.of());
    }

    @PostMapping("/sign-in")
    Reply password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        Optional<UUID> account = signIn.password(email, password, Limits.addressOf(request));
        if (account.isEmpty()) {
            return new SignInPage(email, Onward.of(next), WRONG);
        }
        StaffSession.half(request, account.get(), clock.instant());
        return new SeeOther("/staff/sign-in/code" + Onward.query(next));
    }

    @GetMapping("/sign-in/code")
    Reply askCode(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return StaffSession.half(request, clock.instant()).isPresent()
                ? new CodePage(Onward.of(next), Map.of())
                : new SeeOther("/staff/sign-in" + Onward.query(next));
    }

    @PostMapping("/sign-in/code")
    Reply code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> account = StaffSession.half(request, clock.instant());
        if (account.isEmpty()) {
            return new SeeOther("/staff/sign-in" + Onward.query(next));
        }
        Optional<Who.Staff> staff = signIn.code(account.get(), code, Limits.addressOf(request));
        if (staff.isEmpty()) {
            return new CodePage(Onward.of(next), Map.of("code", "access.code.wrong"));
        }
        StaffSession.whole(request, account.get(), clock.instant());
        String language = Standing.as(
                staff.get(), () -> accounts.get(staff.get(), account.get()).language());
        StaffLanguage.remember(request, response, language);
        return new SeeOther(Onward.of(next));
    }

    @PostMapping("/sign-out")
    Reply leave(HttpServletRequest request) {
        if (Standing.now() instanceof Who.Staff staff) {
            signIn.left(staff);
        }
        StaffSession.end(request);
        return new SeeOther("/staff/sign-in");
    }
}
