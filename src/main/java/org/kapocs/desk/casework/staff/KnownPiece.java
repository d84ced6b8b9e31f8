package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Piece;

/**
 * Clients who are reached as somebody is who wrote.
 *
 * @param said what they have said of themselves, which goes along
 */
public record KnownPiece(UUID contact, AlikePage likely, Form said) implements Piece {
    public List<Map.Entry<String, String>> typed() {
        return PersonForm.typed(said);
    }
}
