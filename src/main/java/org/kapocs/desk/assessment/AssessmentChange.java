package org.kapocs.desk.assessment;

/** What came of saving an assessment. */
public sealed interface AssessmentChange {

    /** It is as it was asked to be. */
    record Done() implements AssessmentChange {}

    /** Somebody else saved it meanwhile; nothing was overwritten. */
    record Outdated(Opened saved) implements AssessmentChange {}

    /** An answer is missing on that page, from 0; it stays a draft. */
    record Incomplete(int page) implements AssessmentChange {}
}
