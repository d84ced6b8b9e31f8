package org.kapocs.desk.referral;

import java.util.Optional;
import java.util.function.Supplier;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Coverage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks into the file for a recipient, who has no way into it: to the database a partner is somebody who owns one
 * referral and nothing else. What that referral allows is read by the house in a transaction of its own.
 */
@Component
class PartnerSight {
    private static final Who.Machine HOUSE = new Who.Machine("referral");

    private final Shares shares;
    private final TransactionTemplate apart;

    PartnerSight(Shares shares, PlatformTransactionManager transactions) {
        this.shares = shares;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    PartnerView of(Referral referral) {
        return forTheHouse(() -> {
            boolean open = referral.state().live() && covered(referral);
            boolean sharing = open && referral.state().sharing();
            return new PartnerView(
                    referral,
                    open ? Optional.of(shares.preview(HOUSE, referral)) : Optional.empty(),
                    sharing ? Optional.of(shares.shared(HOUSE, referral)) : Optional.empty());
        });
    }

    /** Whether no consent covers it any more. */
    boolean closed(Referral referral) {
        return forTheHouse(() -> !covered(referral));
    }

    private boolean covered(Referral referral) {
        return shares.coverage(HOUSE, referral) instanceof Coverage.Granted;
    }

    private <T> T forTheHouse(Supplier<T> look) {
        return Standing.as(HOUSE, () -> java.util.Objects.requireNonNull(apart.execute(_ -> look.get())));
    }
}
