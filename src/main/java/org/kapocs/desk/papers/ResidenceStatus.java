package org.kapocs.desk.papers;

/** On what grounds somebody is in the country, in the few words that help needs. Named {@code papers.status.<NAME>}. */
public enum ResidenceStatus {
    EU_CITIZEN,
    FAMILY_MEMBER,
    RESIDENCE_PERMIT,
    /** Permanent, national or long-term EU residence. */
    SETTLED,
    VISA,
    REFUGEE,
    SUBSIDIARY_PROTECTION,
    TEMPORARY_PROTECTION,
    ASYLUM_SEEKER,
    TOLERATED,
    /** They have none, or none is known. */
    NONE_KNOWN
}
