package org.kapocs.shared.access;

import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does for somebody, within their transaction, what they have no way to: a partner is shown what a referral allows, and
 * what a newcomer takes back is closed wherever it is. No second connection is taken, and nothing is done by halves.
 */
@Component
public class House {
    private final DataSource source;
    private final Clock clock;

    House(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Works as this job of the house, and afterwards goes on as who it was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T within(Who.Machine job, Supplier<T> work) {
        tell(job);
        // What fails rolls everything back, so that nobody goes on as the house.
        T done = Standing.as(job, work);
        tell(Standing.now());
        return done;
    }

    /** As {@link #within(Who.Machine, Supplier)}, without a result. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void within(Who.Machine job, Runnable work) {
        within(job, () -> {
            work.run();
            return true;
        });
    }

    private void tell(Who who) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            StandingTransactions.tell(connection, who, clock.instant());
        } catch (SQLException failure) {
            throw new IllegalTransactionStateException("the database was not told who asks", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
