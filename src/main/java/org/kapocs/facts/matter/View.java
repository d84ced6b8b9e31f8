package org.kapocs.facts.matter;

/** Which entries of the catalogue are listed; those out of use are in a list of their own. Named {@code catalogue.view.<NAME>}. */
public enum View {
    ALL,
    /** Nobody has compared them with their sources as they stand now. */
    UNCHECKED,
    /** It is time to check them again. */
    DUE,
    /** Out of use. */
    RETIRED
}
