package org.kapocs.desk.task;

/** Which open tasks a worklist shows. Named {@code task.view.<NAME>}. */
public enum TaskView {
    /** My own, those with a reminder first. */
    MINE,
    /** Those of my team, me included. */
    TEAM,
    /** Those of the team that should have been done, also when they were put aside. */
    OVERDUE,
    /** Those of the team that wait for somebody. */
    WAITING,
    /** Those of the team that were put aside. */
    LATER
}
