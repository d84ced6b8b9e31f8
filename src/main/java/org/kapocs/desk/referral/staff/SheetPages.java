package org.kapocs.desk.referral.staff;

import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.referral.HandedLetters;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.sheet.Content;
import org.kapocs.shared.sheet.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A referral as a letter, for whoever may send it. */
@Controller
class SheetPages {
    private final HandedLetters letters;
    private final Cases cases;
    private final Languages languages;
    private final Sheets sheets;

    SheetPages(HandedLetters letters, Cases cases, Languages languages, Sheets sheets) {
        this.letters = letters;
        this.cases = cases;
        this.languages = languages;
        this.sheets = sheets;
    }

    /** In the language in which one speaks with the client: it is their letter, too. */
    @GetMapping("/staff/cases/{caseId}/referrals/{id}/sheet/{format}")
    @ForStaff(Action.REFER)
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID caseId, @PathVariable UUID id, @PathVariable String format, Who.Staff who) {
        Referrals.Proof proof = letters.of(who, caseId, id);
        Language theirs = proof.before().languages().stream()
                .findFirst()
                .map(SpokenLanguage::tag)
                .flatMap(languages::of)
                .orElseGet(languages::house);
        return sheets.hand(
                who,
                new Content(
                        ReferralSheet.TEMPLATE,
                        new Subject("case", caseId),
                        cases.get(who, caseId, Purpose.REFERRAL).number(),
                        theirs,
                        words -> ReferralSheet.told(words, proof)),
                format);
    }
}
