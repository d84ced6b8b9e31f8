package org.kapocs.desk.papers.open;

import java.util.List;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.shared.web.Piece;

/** That papers of the newcomer are kept, and for what; not what is in them: somebody else may hold the phone. */
public record OwnPapers(List<KeptPaper> papers) implements Piece {}
