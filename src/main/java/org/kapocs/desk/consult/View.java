package org.kapocs.desk.consult;

/** Which questions a list shows. Named {@code consult.view.<NAME>}. */
public enum View {
    /** What my organization is asked and has not answered. */
    OF_US,
    /** What my organization asked and is not done with. */
    BY_US,
    /** What my organization answered. */
    ANSWERED
}
