package org.kapocs.desk.procedure.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.casework.OwnFile;
import org.kapocs.desk.casework.OwnMatterPart;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.desk.procedure.open.OwnMatter.OwnStep;
import org.kapocs.desk.procedure.open.OwnMatter.OwnTerm;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
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
                .forEach((code, entry) -> pieces.put(code, matter(entry, progress, reader.tag())));
        return pieces;
    }

    private OwnMatter matter(Entry entry, Progress progress, String reader) {
        String code = entry.matter().code();
        LocalDate today = LocalDate.now(clock);
        List<OwnStep> steps = entry.facts().steps().stream()
                .map(step -> new OwnStep(
                        entry.facts().step(step, reader),
                        progress.done(code, step.key()).isPresent()))
                .toList();
        List<OwnTerm> terms = progress.termsOf(code).stream()
                .flatMap(term -> entry.facts().deadlines().stream()
                        .filter(law -> law.key().equals(term.deadline()))
                        .map(law -> new OwnTerm(
                                entry.facts().deadline(law, reader),
                                term.lastOn(),
                                term.lastOn().isBefore(today))))
                .toList();
        return new OwnMatter(entry.facts(), steps, terms, entry.checkedOn(), reader);
    }
}
