package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.web.Piece;

/** What waits of what a client asked, and the way to all of it. */
public record CaseRights(UUID caseId, List<Request> waiting, LocalDate today) implements Piece {}
