package org.kapocs.desk.contact.staff;

import java.util.List;
import org.kapocs.shared.web.Piece;

/** For which programs the reader was asked to answer, by name. */
public record AskedTokensPiece(List<String> names) implements Piece {}
