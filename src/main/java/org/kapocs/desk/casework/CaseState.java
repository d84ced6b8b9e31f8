package org.kapocs.desk.casework;

/** Whether somebody works on a case. Named {@code casework.state.<NAME>}. */
public enum CaseState {
    OPEN,
    CLOSED
}
