package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction says last, in one round trip with its commit. Rows for which everybody waits, such as the head of
 * the audit chain, are then held while the database commits, and not while it waits for us.
 */
public final class LastWord {
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
        try (PreparedStatement all = connection.prepareStatement(word.statements + "commit")) {
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
