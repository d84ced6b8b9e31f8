package org.kapocs.desk.document;

import java.util.Optional;
import org.kapocs.shared.web.SentFile;

/** Why a file that was sent is not kept. Named {@code document.unfit.<NAME>}. */
public enum Unfit {
    /** Nothing is in it. */
    EMPTY,
    TOO_LARGE,
    /** The same bytes are in the case already. */
    TWICE,
    /** A photo as new telephones keep it, which most computers cannot show. */
    HEIC,
    WEBP,
    /** A page, or a drawing that is one: it could run in the browser of whoever opens it. */
    MARKUP,
    /** A document of an office program, or another archive. */
    ARCHIVE,
    PROGRAM,
    /** It carries the sign by which the programs that look for viruses are tried. */
    VIRUS,
    /** No kind of file that is kept here. */
    UNKNOWN,
    /** It says that it is a picture or a PDF, and cannot be read as one to its end. */
    BROKEN,
    /** More points than a scan or a photo has. */
    TOO_MANY_POINTS,
    TOO_MANY_PAGES,
    /** A PDF that unfolds to more than its pages need, or is packed in ways that nothing packs any more. */
    TOO_INVOLVED,
    /** A PDF with a password. */
    LOCKED,
    /** A form that only one program can show; its pages say no more than that. */
    XFA,
    /** Too many files are being looked at; the same can be sent again in a minute. */
    BUSY;

    /** Why nothing of it was read, when that is so. */
    public static Optional<Unfit> unread(SentFile file) {
        if (file.tooLarge()) {
            return Optional.of(TOO_LARGE);
        }
        return file.noRoom() ? Optional.of(BUSY) : Optional.empty();
    }
}
