package org.kapocs.desk.document;

/** What a scan is of. What papers know is called as there; the rest is {@code document.kind.<NAME>}. */
public enum DocumentKind {
    RESIDENCE_PERMIT,
    PASSPORT,
    IDENTITY_CARD,
    TRAVEL_DOCUMENT,
    /** The Hungarian card that says where somebody lives. */
    ADDRESS_CARD,
    /** Of birth, marriage, school, work. */
    CERTIFICATE,
    CONTRACT,
    /** A letter of an authority. */
    LETTER,
    MEDICAL,
    OTHER;

    /** The message that names it on the staff side. */
    public String nameKey() {
        return switch (this) {
            case RESIDENCE_PERMIT, PASSPORT, IDENTITY_CARD, TRAVEL_DOCUMENT -> "papers.document." + name();
            default -> "document.kind." + name();
        };
    }
}
