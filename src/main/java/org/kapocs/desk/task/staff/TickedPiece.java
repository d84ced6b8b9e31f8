package org.kapocs.desk.task.staff;

import java.util.List;
import org.kapocs.desk.task.Steps;
import org.kapocs.shared.web.Piece;

/**
 * What clients said that they have done, where the day of whoever looks after it begins.
 *
 * @param more whether there are more than are named
 */
public record TickedPiece(List<Steps.Ticked> ticked, boolean more) implements Piece {}
