package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database with each transaction as whom it runs and what time it is, for row-level security. Outside one,
 * nobody is there.
 */
class StandingTransactions extends JdbcTransactionManager {
    static final String TELL = "select set_config('kapocs.kind', ?, true), set_config('kapocs.account', ?, true),"
            + " set_config('kapocs.organization', ?, true), set_config('kapocs.record', ?, true),"
            + " set_config('kapocs.at', ?, true), set_config('kapocs.program', ?, true)";

    private final Clock clock;

    StandingTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
        setRollbackOnCommitFailure(true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var begun = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        try {
            tell(begun.getConnection(), Standing.now(), clock.instant());
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the database was not told who asks", failure);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        var running = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        try {
            LastWord.sayWithCommit(running.getConnection());
        } catch (SQLException failure) {
            throw translateException("the last word", failure);
        }
        super.doCommit(status);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        LastWord.forget();
        super.doCleanupAfterCompletion(transaction);
    }

    /** From now until the end of the transaction the database takes {@code who} for the one who asks. */
    static void tell(Connection connection, Who who, Instant at) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            fill(tell, who, at);
            tell.execute();
        }
    }

    /** Fills in the first parameters, and says how many they are. */
    static int fill(PreparedStatement tell, Who who, Instant at) throws SQLException {
        String[] values = switch (who) {
            case Who.Staff staff ->
                new String[] {
                    "staff", staff.account().toString(), staff.organization().toString(), ""
                };
            case Who.CodeHolder holder ->
                new String[] {"code", "", "", holder.contact().toString()};
            case Who.LinkHolder holder ->
                new String[] {"link", "", "", holder.referral().toString()};
            case Who.Machine machine -> new String[] {"machine", "", "", ""};
            case Who.Nobody nobody -> new String[] {"nobody", "", "", ""};
        };
        for (int i = 0; i < values.length; i++) {
            tell.setString(i + 1, values[i]);
        }
        tell.setString(values.length + 1, at.toString());
        boolean program = who instanceof Who.Staff staff && staff.program() != null;
        tell.setString(values.length + 2, program ? "yes" : "");
        return values.length + 2;
    }
}
