package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.rights.Hold;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.web.Piece;

/**
 * What waits of what a client asked, what stands against erasing them, and the way to all of it.
 *
 * @param holds that stand today
 */
public record CaseRights(UUID caseId, List<Request> waiting, List<Hold> holds, LocalDate today) implements Piece {}
