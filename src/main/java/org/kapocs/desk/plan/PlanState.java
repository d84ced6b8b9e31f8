package org.kapocs.desk.plan;

/** Where a version of a plan stands. Named {@code plan.state.<NAME>}. */
public enum PlanState {
    DRAFT,
    /** Agreed on with the client; a case has one at most. */
    CURRENT,
    /** Agreed on, and replaced by a later version. */
    FORMER,
    /** A draft that nobody agreed on. */
    DROPPED
}
