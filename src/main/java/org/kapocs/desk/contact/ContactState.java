package org.kapocs.desk.contact;

/** How a contact stands. Its name is the message {@code contact.state.<NAME>}. */
public enum ContactState {
    /** Nobody has taken it. */
    NEW,
    /** Somebody is at it, or the newcomer has written again. */
    IN_PROGRESS,
    /** We have replied. */
    ANSWERED,
    /** We have asked something back. */
    WAITING,
    /** Finished. The newcomer may still write; then it is open again. */
    CLOSED
}
