package org.kapocs.desk.casework.open;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.OwnFile;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.web.Piece;

/**
 * The client's case in their own file.
 *
 * @param services names of the services that answered a need
 */
public record CasePiece(OwnFile own, Map<UUID, String> services, LocalDate today) implements Piece {

    /** What answered the need, where a service did. */
    public Optional<String> answeredBy(CaseNeed need) {
        return Optional.ofNullable(need.need().service()).map(services::get);
    }

    public boolean holds(Consent consent) {
        return consent.inForce(today);
    }
}
