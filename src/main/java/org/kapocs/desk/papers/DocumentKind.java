package org.kapocs.desk.papers;

/** A kind of identity document. Named {@code papers.document.<NAME>}. */
public enum DocumentKind {
    PASSPORT,
    IDENTITY_CARD,
    RESIDENCE_PERMIT,
    /** For those who cannot have a passport of their country: a convention or other travel document. */
    TRAVEL_DOCUMENT,
    OTHER
}
