package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.web.Piece;

/** Another way than password and code to show who one is. Rooms above bring it; the door and the confirming page offer it. */
public interface WayIn {
    /**
     * What is offered inside the form that asks for the password.
     *
     * @param next where the person wants to go
     * @param confirming whether they are signed in already and show again who they are
     */
    Optional<Piece> offer(String next, boolean confirming);

    /** What stands among one's own settings. */
    default Optional<Piece> settings() {
        return Optional.empty();
    }

    /**
     * The account that this form proves; empty when it carries no such proof.
     *
     * @throws org.kapocs.shared.web.Problem.Invalid when it carries one that does not hold, by field
     */
    default Optional<UUID> shown(HttpServletRequest request) {
        return Optional.empty();
    }
}
