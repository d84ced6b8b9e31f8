package org.kapocs.desk.seal;

/** Why a file is sealed: a kind and no story, because a story can hurt. Named {@code seal.danger.<NAME>}. */
public enum Danger {
    VIOLENCE,
    TRAFFICKING,
    THREAT,
    /** Somebody whom people know, or who is related to one of the staff. */
    KNOWN,
    OTHER
}
