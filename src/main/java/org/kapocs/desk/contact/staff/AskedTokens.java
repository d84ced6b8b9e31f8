package org.kapocs.desk.contact.staff;

import java.util.List;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells staff, where their day begins, that an administrator asked them to answer for a program. */
@Component
class AskedTokens implements WorklistPart {
    private final ApiTokens tokens;

    AskedTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        List<String> names = tokens.of(who).stream()
                .filter(each -> each.waits() && !each.ended())
                .map(ApiTokens.Listed::name)
                .toList();
        return names.isEmpty() ? List.of() : List.of(new AskedTokensPiece(names));
    }
}
