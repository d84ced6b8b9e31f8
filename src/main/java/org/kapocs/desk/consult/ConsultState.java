package org.kapocs.desk.consult;

/** Where a question to an expert stands. Named {@code consult.state.<NAME>}. */
public enum ConsultState {
    /** It is being written: nobody was asked. */
    DRAFT,
    /** An organization was asked, and nobody there has taken it. */
    ASKED,
    /** An expert there works on it and sees what was chosen. */
    TAKEN,
    ANSWERED,
    /** Whoever asked has read the answer. */
    CLOSED,
    /** It ended without an answer, or must not be seen any more. */
    ENDED;

    /** Whether an answer is waited for. */
    public boolean waits() {
        return this == ASKED || this == TAKEN;
    }
}
