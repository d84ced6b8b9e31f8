package org.kapocs.facts.matter;

/** Which entries of the catalogue are listed. Named {@code catalogue.view.<NAME>}. */
public enum View {
    ALL,
    /** Nobody has compared them with their sources as they stand now. */
    UNCHECKED,
    /** It is time to check them again. */
    DUE
}
