package org.kapocs.shared.access.staff;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Freshness;
import org.kapocs.shared.access.Onward;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.StaffSession;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where staff confirm that it is them. A form that came too late is kept in the page itself, in hidden fields: nothing
 * of it is stored, and the browser sends it again (307) to where it was going; where a file answers it, its sender does,
 * from a page that leads back.
 */
@Controller
@ForStaff(Action.OWN_ACCOUNT)
@RequestMapping("/staff/confirm")
class ConfirmPages {
    private static final String OURS = "confirm-";

    private static final Map<String, String> WRONG = Map.of("confirm-password", "access.confirm.wrong");

    private final SignIn signIn;
    private final WaysIn ways;
    private final Clock clock;

    ConfirmPages(SignIn signIn, WaysIn ways, Clock clock) {
        this.signIn = signIn;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping
    ConfirmPage ask(@RequestParam(defaultValue = "") String next) {
        return page(next, false, List.of(), "", Map.of());
    }

    @PostMapping("/held")
    ConfirmPage hold(@RequestParam(name = "confirm-back", defaultValue = "") String back, HttpServletRequest request) {
        Object to = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return page(
                to == null ? "" : to.toString(),
                true,
                held(request),
                Freshness.file(request) ? Onward.of(back) : "",
                Map.of());
    }

    @PostMapping
    Object confirm(
            @RequestParam(name = "confirm-to", defaultValue = "") String to,
            @RequestParam(name = "confirm-held", defaultValue = "false") boolean held,
            @RequestParam(name = "confirm-back", defaultValue = "") String back,
            @RequestParam(name = "confirm-password", defaultValue = "") String password,
            @RequestParam(name = "confirm-code", defaultValue = "") String code,
            Who.Staff who,
            HttpServletRequest request) {
        Map<String, String> errors = objections(who, password, code, request);
        if (!errors.isEmpty()) {
            return page(to, held, held(request), back, errors);
        }
        String onward = Onward.of(to);
        StaffSession.confirmed(request, clock.instant());
        if (held && !back.isEmpty()) {
            return new TakePage(onward, held(request), Onward.of(back));
        }
        return held
                ? ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(URI.create(onward))
                        .build()
                : new SeeOther(onward);
    }

    private Map<String, String> objections(Who.Staff who, String password, String code, HttpServletRequest request) {
        try {
            Optional<UUID> shown = ways.shown(request);
            if (shown.filter(who.account()::equals).isPresent()) {
                signIn.confirmed(who);
                return Map.of();
            }
            boolean right = shown.isEmpty() && signIn.confirm(who, password, code, Limits.addressOf(request));
            return right ? Map.of() : WRONG;
        } catch (Problem.Invalid refused) {
            return refused.fields();
        }
    }

    private ConfirmPage page(
            String to, boolean held, List<ConfirmPage.Field> fields, String back, Map<String, String> errors) {
        String onward = Onward.of(to);
        return new ConfirmPage(onward, held, fields, back, ways.offers(onward, true), errors);
    }

    private static List<ConfirmPage.Field> held(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(OURS))
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> new ConfirmPage.Field(entry.getKey(), value)))
                .toList();
    }
}
