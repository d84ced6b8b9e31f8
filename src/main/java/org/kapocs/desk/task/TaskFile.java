package org.kapocs.desk.task;

import java.util.List;
import org.kapocs.desk.casework.Case;

/** A task with the case to which it belongs and what was said about it, the oldest first. */
public record TaskFile(Task task, Case file, List<Comment> comments) {}
