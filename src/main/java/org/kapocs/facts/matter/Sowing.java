package org.kapocs.facts.matter;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what the house brings along into the catalogue, before anybody asks. What stands there already is left as it is. */
@Component
class Sowing implements SmartInitializingSingleton {
    private final Matters matters;
    private final EntryRows rows;
    private final TransactionTemplate work;
    private final Clock clock;

    Sowing(Matters matters, EntryRows rows, PlatformTransactionManager transactions, Clock clock) {
        this.matters = matters;
        this.rows = rows;
        this.work = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        work.executeWithoutResult(_ -> sow());
    }

    void sow() {
        Set<String> there = rows.codes();
        for (Seed seed : matters.seeds()) {
            if (!there.contains(seed.matter().code()) && rows.bring(seed)) {
                rows.note(seed.matter().code(), new Past(1, clock.instant(), null, Past.Did.BROUGHT, seed.facts()));
            }
        }
    }
}
