package org.kapocs.desk.document.open;

import java.time.LocalDate;
import java.util.List;
import org.kapocs.desk.document.Document;
import org.kapocs.shared.web.Piece;

/** The documents that somebody shows to the newcomer whose they are. Without a picture: others may see the screen. */
public record OwnScans(List<Document> documents, LocalDate today) implements Piece {}
