package org.kapocs.shared.passkey.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.passkey.Passkeys;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One's own passkeys: what is added here opens the door, so all of it needs a fresh proof. */
@Controller
@ForStaff(value = Action.OWN_ACCOUNT, fresh = true)
@RequestMapping("/staff/me/passkeys")
class PasskeyPages {
    private static final int LONGEST_NAME = 100;

    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return new PasskeysPage(passkeys.of(who), "", Map.of());
    }

    @PostMapping(path = "/new", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> invite(Who.Staff who) {
        return passkeys.invitation(who);
    }

    @PostMapping
    Reply add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passkey,
            Who.Staff who) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return refused(who, name, "name", "passkey.name.wrong");
        }
        return passkeys.add(who, name, passkey)
                ? new SeeOther("/staff/me/passkeys", "passkey.done.added")
                : refused(who, name, "passkey", "passkey.refused");
    }

    @PostMapping("/{id}/remove")
    Reply remove(@PathVariable UUID id, Who.Staff who) {
        passkeys.remove(who, id);
        return new SeeOther("/staff/me/passkeys", "passkey.done.removed");
    }

    private Reply refused(Who.Staff who, String name, String field, String key) {
        return new PasskeysPage(passkeys.of(who), name, Map.of(field, key));
    }
}
