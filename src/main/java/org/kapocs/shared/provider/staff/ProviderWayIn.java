package org.kapocs.shared.provider.staff;

import java.util.Optional;
import org.kapocs.shared.access.Onward;
import org.kapocs.shared.access.WayIn;
import org.kapocs.shared.provider.Provider;
import org.kapocs.shared.web.Piece;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the identity provider to the door. A fresh proof is asked here, and not there: it may remember for days. */
@Component
@Order(2)
class ProviderWayIn implements WayIn {
    private final Provider provider;

    ProviderWayIn(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Optional<Piece> offer(String next, boolean confirming) {
        return provider.given() && !confirming ? Optional.of(new OfferPiece(Onward.query(next))) : Optional.empty();
    }
}
