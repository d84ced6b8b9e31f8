package org.kapocs.desk.seal;

/** Who said that somebody may know nothing of a client. Named {@code seal.said.<NAME>}. */
public enum Said {
    /** The member of staff themselves. */
    SELF,
    SUPERVISOR,
    CLIENT
}
