package org.kapocs.shared.provider.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Arrival;
import org.kapocs.shared.access.Onward;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.StaffSession;
import org.kapocs.shared.provider.Asked;
import org.kapocs.shared.provider.Provider;
import org.kapocs.shared.provider.Recognised;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To the identity provider and back. What was asked waits in the session of this browser, for one answer. */
@Controller
@Open
@RequestMapping("/staff/sign-in/provider")
class ProviderPages {
    private static final String STATE = "provider.state";
    private static final String NONCE = "provider.nonce";
    private static final String VERIFIER = "provider.verifier";
    private static final String NEXT = "provider.next";

    private final Provider provider;
    private final SignIn signIn;
    private final Arrival arrival;
    private final Clock clock;

    ProviderPages(Provider provider, SignIn signIn, Arrival arrival, Clock clock) {
        this.provider = provider;
        this.signIn = signIn;
        this.arrival = arrival;
        this.clock = clock;
    }

    /** Whoever comes by a link of another site presses ours first: nobody is signed in unasked. */
    @GetMapping
    Reply go(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return new SeeOther("/staff/sign-in" + Onward.query(next));
        }
        Provider.Departure departure = provider.ask(Limits.addressOf(request));
        HttpSession session = request.getSession(true);
        session.setAttribute(STATE, departure.asked().state());
        session.setAttribute(NONCE, departure.asked().nonce());
        session.setAttribute(VERIFIER, departure.asked().verifier());
        session.setAttribute(NEXT, Onward.of(next));
        return new SeeOther(departure.door().toString());
    }

    @GetMapping("/back")
    Reply back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<Asked> waiting = taken(session);
        if (session == null || waiting.isEmpty() || code.isEmpty() || !provider.answers(waiting.get(), state, iss)) {
            return new SeeOther("/staff/sign-in");
        }
        String next = String.valueOf(session.getAttribute(NEXT));
        Recognised person = provider.fetch(waiting.get(), code, Limits.addressOf(request));
        if (!person.whole()) {
            StaffSession.half(request, person.account(), clock.instant());
            return new SeeOther("/staff/sign-in/code" + Onward.query(next));
        }
        var staff = signIn.shown(person.account()).orElseThrow(() -> new Problem.Refused("provider.unknown"));
        return arrival.of(staff, next, request, response);
    }

    /** What was asked, once. */
    private static Optional<Asked> taken(@Nullable HttpSession session) {
        if (session != null
                && session.getAttribute(STATE) instanceof String state
                && session.getAttribute(NONCE) instanceof String nonce
                && session.getAttribute(VERIFIER) instanceof String verifier) {
            session.removeAttribute(STATE);
            session.removeAttribute(NONCE);
            session.removeAttribute(VERIFIER);
            return Optional.of(new Asked(state, nonce, verifier));
        }
        return Optional.empty();
    }
}
