package org.kapocs.desk.assessment.open;

import org.kapocs.desk.assessment.Picture;
import org.kapocs.shared.web.Piece;

/** The picture in the file of the newcomer whom it is about. */
public record OwnPicture(Picture picture) implements Piece {}
