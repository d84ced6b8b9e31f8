package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Arrival;
import org.kapocs.shared.access.Onward;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.StaffSession;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
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
    private final Arrival arrival;
    private final WaysIn ways;
    private final Clock clock;

    SignInPages(SignIn signIn, Arrival arrival, WaysIn ways, Clock clock) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    Reply ask(@RequestParam(defaultValue = "") String next) {
        return page("", next, Map.of());
    }

    @PostMapping("/sign-in")
    Reply enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Optional<Who.Staff> shown = ways.shown(request).flatMap(signIn::shown);
            return shown.isPresent()
                    ? arrival.of(shown.get(), next, request, response)
                    : password(email, password, next, request);
        } catch (Problem.Invalid refused) {
            return page(email, next, refused.fields());
        }
    }

    private Reply password(String email, String password, String next, HttpServletRequest request) {
        Optional<UUID> account = signIn.password(email, password, Limits.addressOf(request));
        if (account.isEmpty()) {
            return page(email, next, WRONG);
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
        return arrival.of(staff.get(), next, request, response);
    }

    @PostMapping("/sign-out")
    Reply leave(HttpServletRequest request) {
        if (Standing.now() instanceof Who.Staff staff) {
            signIn.left(staff);
        }
        StaffSession.end(request);
        return new SeeOther("/staff/sign-in");
    }

    private SignInPage page(String email, String next, Map<String, String> errors) {
        String onward = Onward.of(next);
        return new SignInPage(email, onward, ways.offers(onward, false), errors);
    }
}
