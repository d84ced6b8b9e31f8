package org.kapocs.desk.task.staff;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.web.Piece;

/** What the client of a case says is done and nobody has looked at, for whoever opens the case. */
public record SaidDone(UUID caseId, List<Task> news) implements Piece {}
