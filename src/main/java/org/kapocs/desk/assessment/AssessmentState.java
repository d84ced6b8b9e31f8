package org.kapocs.desk.assessment;

/** Where an assessment stands. Named {@code assessment.state.<NAME>}. */
public enum AssessmentState {
    /** Begun, and not yet at its end. */
    DRAFT,
    DONE,
    /** Begun, and given up. */
    DROPPED
}
