package org.kapocs.desk.task;

/** Where a task stands. Named {@code task.state.<NAME>}. */
public enum TaskState {
    OPEN,
    DONE,
    /** It will not be done, for a reason. */
    DROPPED
}
