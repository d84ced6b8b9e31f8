package org.kapocs.desk.casework;

/** Why a closed case goes on. Named {@code casework.reopen.<NAME>}. */
public enum ReopenReason {
    /** The client came back with the same. */
    CAME_BACK,
    /** What was answered or decided turned out otherwise. */
    CHANGED,
    /** Something more is needed. */
    MORE_NEEDED,
    /** It should not have been closed. */
    BY_MISTAKE,
    OTHER
}
