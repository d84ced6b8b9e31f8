package org.kapocs.desk.procedure.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kapocs.desk.casework.OwnFile;
import org.kapocs.desk.casework.OwnMatterPart;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.desk.procedure.ToldMatter;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Shows newcomers in their own file what their matters need and how far they have come. */
@Component
class MattersInFile implements OwnMatterPart {
    private final Procedures procedures;
    private final Catalogue catalogue;
    private final Clock clock;

    MattersInFile(Procedures procedures, Catalogue catalogue, Clock clock) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Map<String, Piece> of(Who.CodeHolder who, OwnFile own, Language reader) {
        Progress progress = procedures.own(who, own.file().id());
        var pieces = new HashMap<String, Piece>();
        catalogue
                .of(own.matters().stream().map(Matter::code).toList())
                .forEach((code, entry) -> pieces.put(
                        code, new OwnMatter(ToldMatter.of(entry, progress, LocalDate.now(clock), reader.tag()))));
        return pieces;
    }
}
