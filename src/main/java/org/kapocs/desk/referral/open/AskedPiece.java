package org.kapocs.desk.referral.open;

import java.util.List;
import org.kapocs.desk.referral.Preview;
import org.kapocs.desk.referral.Referral;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * What a recipient reads before accepting; the same for them and in the caseworker's preview.
 *
 * @param promising whether it says what follows after accepting
 */
public record AskedPiece(Preview preview, boolean promising) implements Piece {

    /** The sections that follow after accepting, in their order. */
    public List<Section> sections() {
        return preview.sections().stream()
                .filter(each -> promising && !Referral.ALWAYS.contains(each))
                .sorted()
                .toList();
    }

    public String language(Frame frame, SpokenLanguage spoken) {
        String name = frame.languageName(spoken.tag());
        return spoken.needsInterpreter() ? frame.text("referral.asked.interpreter", "language", name) : name;
    }
}
