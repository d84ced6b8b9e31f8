package org.kapocs.shared.privacy;

/** Why something that is kept is not given to the person. Told to them as {@code privacy.withheld.<NAME>}. */
public enum Withheld {
    /** It tells of other people too, who have rights of their own (GDPR 15(4)). */
    OTHERS,
    /** It says what is given elsewhere, in a form that only a machine reads: words to search by, hashes, counts of reminders. */
    MACHINE,
    /** It opens what is sealed, and says nothing. */
    KEY,
    /** It is about our staff. */
    STAFF,
    /** It is given at the desk, to who has shown who they are: a code can be in somebody else's hands. */
    AT_DESK,
    /** Staff wrote it; somebody reads it first, so that nobody else is hurt by it. */
    TO_BE_READ;

    /** The message key that tells it. */
    public String nameKey() {
        return "privacy.withheld." + name();
    }
}
