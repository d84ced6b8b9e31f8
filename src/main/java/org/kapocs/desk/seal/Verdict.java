package org.kapocs.desk.seal;

/** What a supervisor said of a broken glass. Named {@code seal.verdict.<NAME>}. */
public enum Verdict {
    JUSTIFIED,
    NOT_JUSTIFIED
}
