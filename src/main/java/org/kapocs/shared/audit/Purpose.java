package org.kapocs.shared.audit;

/** Why somebody looked. Shown to the client in their language as {@code audit.purpose.<NAME>}. */
public enum Purpose {
    /** To answer a question. */
    ANSWER,
    /** To work on the case. */
    CASEWORK,
    /** To prepare or answer a referral. */
    REFERRAL,
    /** To advise a caseworker who asked an expert. */
    CONSULTATION,
    /** To find the right person. */
    SEARCH,
    /** To check the work of the client point. */
    SUPERVISION,
    /** To deal with what an authority asks to be told. */
    DISCLOSURE,
    /** To see an identity document or a residence status: to fill in a form. */
    PAPERS_FORM,
    /** To see one: to deal with an authority. */
    PAPERS_AUTHORITY,
    /** To see one: to check it. */
    PAPERS_CHECK,
    /** To open a scan or photo of a document: to fill in a form. */
    DOCUMENT_FORM,
    /** To open one: to deal with an authority. */
    DOCUMENT_AUTHORITY,
    /** To open one: to check it. */
    DOCUMENT_CHECK,
    /** To find out who opened a file: the client asked. */
    TRAIL_ASKED,
    /** To find out who opened a file: after something that should not have happened. */
    TRAIL_INCIDENT,
    /** To find out who opened a file: to check without a reason, as is done from time to time. */
    TRAIL_CHECK,
    /** Somebody who is no keeper of a sealed file had to look into it at once. */
    EMERGENCY,
    /** To deal with what the client asked of what is kept of them. */
    RIGHTS,
    /** The client looked at their own file. */
    OWN_FILE
}
