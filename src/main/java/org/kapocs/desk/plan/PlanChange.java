package org.kapocs.desk.plan;

/** What came of changing a plan. */
public sealed interface PlanChange {

    /** It is as it was asked to be. */
    record Done() implements PlanChange {}

    /** Somebody else changed it meanwhile; nothing was overwritten. */
    record Outdated(Plan saved) implements PlanChange {}
}
