package org.kapocs.desk.consult.staff;

import org.kapocs.desk.consult.Shown;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** What an expert reads of a file. */
public record ShownPiece(Shown shown) implements Piece {
    public boolean has(Section section) {
        return shown.sections().contains(section);
    }

    /** Whether a text of it is left out. */
    public boolean veiled(Section section) {
        return shown.veiled().contains(section);
    }

    public String language(Frame frame, SpokenLanguage spoken) {
        String name = frame.languageName(spoken.tag());
        return spoken.needsInterpreter() ? frame.text("consult.shown.interpreter", "language", name) : name;
    }
}
