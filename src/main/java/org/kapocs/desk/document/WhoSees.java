package org.kapocs.desk.document;

/** Which staff see a document. Named {@code document.sees.<NAME>}. */
public enum WhoSees {
    /** Whoever may work on the case. */
    CASE,
    /** Who added it, and supervisors. */
    MINE
}
