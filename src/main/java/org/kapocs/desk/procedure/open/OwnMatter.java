package org.kapocs.desk.procedure.open;

import org.kapocs.desk.procedure.ToldMatter;
import org.kapocs.shared.web.Piece;

/** A matter in the file of the newcomer whose it is. */
public record OwnMatter(ToldMatter matter) implements Piece {}
