package org.kapocs.desk.seal.open;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.seal.OwnSeal;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Tells newcomers in their own file that it is sealed, and to how many people it is open. */
@Component
class SealInFile implements FilePart {
    private static final int BEFORE_ALL = 1;

    private final OwnSeal seal;

    SealInFile(OwnSeal seal) {
        this.seal = seal;
    }

    @Override
    public int order() {
        return BEFORE_ALL;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        OptionalLong keepers = seal.keepers(who);
        return keepers.isEmpty()
                ? Added.NOTHING
                : new Added(List.of(new SealedPiece(keepers.getAsLong())), List.of(), Map.of());
    }
}
