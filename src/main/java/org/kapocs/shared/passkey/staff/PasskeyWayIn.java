package org.kapocs.shared.passkey.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.WayIn;
import org.kapocs.shared.passkey.Passkeys;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Piece;
import org.kapocs.shared.web.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings passkeys to the door and to the confirming page. */
@Component
@Order(1)
class PasskeyWayIn implements WayIn {
    private static final String FIELD = "confirm-passkey";

    private final Passkeys passkeys;

    PasskeyWayIn(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public Optional<Piece> offer(String next, boolean confirming) {
        return Optional.of(new OfferPiece(confirming));
    }

    @Override
    public Optional<Piece> settings() {
        return Optional.of(new SettingPiece());
    }

    @Override
    public Optional<UUID> shown(HttpServletRequest request) {
        String answer = request.getParameter(FIELD);
        if (answer == null || answer.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(passkeys.shown(answer, Limits.addressOf(request))
                .orElseThrow(() -> new Problem.Invalid(Map.of(FIELD, "passkey.wrong"))));
    }
}
