package org.kapocs.desk.casework;

/** Why a case was closed. Named {@code casework.closed.<NAME>}, in words that the client reads too. */
public enum CloseReason {
    /** What could be done is done. */
    FINISHED,
    /** The client asked for it. */
    CLIENT_WISH,
    /** Nobody could reach the client any more. */
    NO_CONTACT,
    /** The client moved away. */
    MOVED,
    OTHER
}
