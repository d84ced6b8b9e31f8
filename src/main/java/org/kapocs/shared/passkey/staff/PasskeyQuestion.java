package org.kapocs.shared.passkey.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.passkey.Passkeys;
import org.kapocs.shared.web.Limits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser of somebody at the door is to ask their passkey. */
@RestController
@Open
class PasskeyQuestion {
    private final Passkeys passkeys;

    PasskeyQuestion(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping(path = "/staff/sign-in/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> ask(HttpServletRequest request) {
        return passkeys.question(Limits.addressOf(request));
    }
}
