package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.directory.Directory;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.ConsentWords;
import org.kapocs.shared.sheet.Content;
import org.kapocs.shared.sheet.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letters of a case, for whoever may open its page. */
@Controller
@ForStaff(Action.READ_CASES)
@RequestMapping("/staff/cases/{id}")
class SheetPages {
    private final Cases cases;
    private final Directory directory;
    private final ConsentWords consents;
    private final Languages languages;
    private final Sheets sheets;
    private final Clock clock;

    SheetPages(
            Cases cases, Directory directory, ConsentWords consents, Languages languages, Sheets sheets, Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.consents = consents;
        this.languages = languages;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** How the case stands, in the language in which one speaks with the client where the house speaks it. */
    @GetMapping("/sheet/{format}")
    ResponseEntity<byte[]> summary(@PathVariable UUID id, @PathVariable String format, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        Language theirs = file.client()
                .person()
                .language()
                .map(SpokenLanguage::tag)
                .flatMap(languages::of)
                .orElseGet(languages::house);
        List<UUID> answered = file.needs().stream()
                .map(each -> each.need().service())
                .filter(Objects::nonNull)
                .toList();
        Map<String, Map<UUID, String>> services = Stream.of(theirs, languages.house())
                .distinct()
                .collect(Collectors.toMap(Language::tag, each -> directory.namesOf(answered, each)));
        LocalDate today = LocalDate.now(clock);
        return sheets.hand(
                who,
                new Content(
                        SummarySheet.TEMPLATE,
                        new Subject("case", id),
                        file.file().number(),
                        theirs,
                        words -> SummarySheet.told(
                                words,
                                file,
                                services.getOrDefault(words.language().tag(), Map.of()),
                                today)),
                format);
    }

    /** What was agreed to, in the language in which it was. */
    @GetMapping("/consents/{consent}/sheet/{format}")
    ResponseEntity<byte[]> receipt(
            @PathVariable UUID id, @PathVariable UUID consent, @PathVariable String format, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        var given = ConsentReceiptPages.of(file, consent);
        Language theirs = languages.of(given.given().language()).orElseGet(languages::house);
        return sheets.hand(
                who,
                new Content(
                        ConsentSheet.TEMPLATE,
                        new Subject("case", id),
                        file.file().number(),
                        theirs,
                        words -> ConsentSheet.told(words, consents.receipt(given, words.language()))),
                format);
    }
}
