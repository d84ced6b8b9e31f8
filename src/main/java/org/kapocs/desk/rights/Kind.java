package org.kapocs.desk.rights;

/** What a person can ask for. Named {@code rights.kind.<NAME>}. */
public enum Kind {
    /** To be given all that is kept of them (GDPR 15, 20). */
    COPY,
    /** To have something put right (GDPR 16). */
    CORRECTION,
    /** To have all of it erased (GDPR 17). */
    ERASURE;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.kind." + name();
    }
}
