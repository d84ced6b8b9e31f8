package org.kapocs.desk.task;

/** What came of changing a task. */
public sealed interface TaskChange {

    /** It is as it was asked to be. @param moved whether a day fell on a free one and became the next working day */
    record Done(boolean moved) implements TaskChange {}

    /** Somebody else changed it meanwhile; nothing was overwritten. */
    record Outdated(Task saved) implements TaskChange {}
}
