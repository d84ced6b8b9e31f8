package org.kapocs.shared.job;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What stood in the way, as far as it can be told without quoting anybody. */
enum Fault {
    /** The database did not answer. */
    AWAY,
    /** It took too long, or two were in each other's way. */
    BUSY,
    /** A rule of the database refuses what would be written. */
    RULE,
    /** A fault in the house itself. */
    FAULT;

    static Fault of(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> AWAY;
            case TransientDataAccessException _ -> BUSY;
            case DataIntegrityViolationException _ -> RULE;
            default -> FAULT;
        };
    }

    String key() {
        return "job.fault." + name();
    }
}
