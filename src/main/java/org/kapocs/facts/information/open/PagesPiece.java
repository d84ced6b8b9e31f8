package org.kapocs.facts.information.open;

import java.util.List;
import org.kapocs.facts.information.Reading.Titled;
import org.kapocs.shared.web.Piece;

/** Pages to read about a topic. */
public record PagesPiece(List<Titled> pages) implements Piece {}
