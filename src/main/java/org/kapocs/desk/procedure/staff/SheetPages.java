package org.kapocs.desk.procedure.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.ToldMatter;
import org.kapocs.facts.matter.Facts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.sheet.Content;
import org.kapocs.shared.sheet.Sheets;
import org.kapocs.shared.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Printing what a client takes home about a matter: in the language they speak when the house does, or another. */
@Controller
class SheetPages {
    private final Procedures procedures;
    private final CaseTitles titles;
    private final Languages languages;
    private final Sheets sheets;
    private final Clock clock;

    SheetPages(Procedures procedures, CaseTitles titles, Languages languages, Sheets sheets, Clock clock) {
        this.procedures = procedures;
        this.titles = titles;
        this.languages = languages;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/staff/cases/{id}/matters/{code}/print")
    @ForStaff(Action.READ_CASES)
    Reply show(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(name = "in", defaultValue = "") String wished,
            Who.Staff who) {
        Procedure procedure = procedures.get(who, id, code);
        Optional<CaseTitles.Title> title =
                Optional.ofNullable(titles.of(who, Set.of(id)).get(id));
        Language language = theirs(wished, title);
        return new SheetPage(
                procedure,
                title.map(CaseTitles.Title::label).orElse(procedure.file().number()),
                in(procedure, language.tag()),
                in(procedure, Facts.LAW),
                language,
                languages.house());
    }

    /** The same as a letter. */
    @GetMapping("/staff/cases/{id}/matters/{code}/sheet/{format}")
    @ForStaff(Action.READ_CASES)
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(name = "in", defaultValue = "") String wished,
            Who.Staff who) {
        Procedure procedure = procedures.get(who, id, code);
        Language theirs =
                theirs(wished, Optional.ofNullable(titles.of(who, Set.of(id)).get(id)));
        LocalDate today = LocalDate.now(clock);
        return sheets.hand(
                who,
                new Content(
                        MatterSheet.TEMPLATE,
                        new Subject("case", id),
                        procedure.file().number(),
                        theirs,
                        words -> MatterSheet.told(words, procedure, theirs, today)),
                format);
    }

    private Language theirs(String wished, Optional<CaseTitles.Title> title) {
        return languages
                .of(wished)
                .or(() -> title.flatMap(CaseTitles.Title::language).flatMap(languages::of))
                .orElseGet(languages::house);
    }

    private ToldMatter in(Procedure procedure, String tag) {
        return ToldMatter.of(procedure.entry(), procedure.progress(), LocalDate.now(clock), tag);
    }
}
