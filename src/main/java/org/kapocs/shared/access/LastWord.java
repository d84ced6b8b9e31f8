package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction says last, in one round trip with its commit. Rows for which everybody waits, such as the head of
 * the audit chain, are then held neither while the database waits for us nor while it waits for its disk: the commit lets
 * go of them, and only then what was committed is flushed, for all who wait together. Nobody is answered before.
 */
public final class LastWord {
    /** Let go at once. */
    private static final String FIRST = "set local synchronous_commit = off;";

    /** A small transaction of its own, whose commit waits until the log up to it, and so all before it, is safe. */
    private static final String AND_FLUSHED = "commit;select pg_logical_emit_message(true, 'kapocs', '')";

    private final StringBuilder statements = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private LastWord() {}

    /**
     * To be said by the present transaction as it commits, after what was to be said before. From a {@code beforeCommit}
     * only: so it is the word of that very transaction.
     *
     * @param values for its question marks
     */
    public static void say(String statement, Object... values) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("this needs a transaction whose last word it can be");
        }
        var word = (LastWord) TransactionSynchronizationManager.getResource(LastWord.class);
        if (word == null) {
            word = new LastWord();
            TransactionSynchronizationManager.bindResource(LastWord.class, word);
        }
        word.statements.append(statement).append(';');
        word.values.addAll(List.of(values));
    }

    /** The driver sees that the transaction is over, and sends no commit of its own. */
    static void sayWithCommit(Connection connection) throws SQLException {
        var word = (LastWord) TransactionSynchronizationManager.getResource(LastWord.class);
        if (word == null) {
            return;
        }
        try (PreparedStatement all = connection.prepareStatement(FIRST + word.statements + AND_FLUSHED)) {
            for (int i = 0; i < word.values.size(); i++) {
                all.setObject(i + 1, word.values.get(i));
            }
            all.execute();
        }
    }

    /** Whatever became of the transaction, nothing is left to the next one. */
    static void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(LastWord.class);
    }
}
