package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.OwnSignIn;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's own password and device: for whoever has just shown who they are. */
@Controller
@ForStaff(value = Action.OWN_ACCOUNT, fresh = true)
@RequestMapping("/staff/me")
class OwnSignInPages {
    private final OwnSignIn own;

    OwnSignInPages(OwnSignIn own) {
        this.own = own;
    }

    @GetMapping("/password")
    Reply password(Who.Staff who) {
        return new PasswordPage(own.email(who), Map.of());
    }

    @PostMapping("/password")
    Reply changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Who.Staff who,
            HttpServletRequest request) {
        Map<String, String> errors =
                own.changePassword(who, current, password, Limits.addressOf(request), session(request));
        return errors.isEmpty()
                ? new SeeOther("/staff/me/sessions", "access.done.password")
                : new PasswordPage(own.email(who), errors);
    }

    @GetMapping("/device")
    Reply device(Who.Staff who) {
        return new DevicePage(own.email(who), own.offer(who), Map.of());
    }

    @PostMapping("/device")
    Reply replaceDevice(
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String code,
            Who.Staff who,
            HttpServletRequest request) {
        Map<String, String> errors = own.replaceDevice(who, offer, code, session(request));
        return errors.isEmpty()
                ? new SeeOther("/staff/me/sessions", "access.done.device")
                : new DevicePage(own.email(who), own.again(who, offer), errors);
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
