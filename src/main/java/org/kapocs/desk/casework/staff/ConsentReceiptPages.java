package org.kapocs.desk.casework.staff;

import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CaseNews;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Withdrawals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentWords;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The receipt of a consent, and taking it back. */
@Controller
@RequestMapping("/staff/cases/{id}/consents/{consent}")
class ConsentReceiptPages {
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final CaseNews news;
    private final ConsentWords words;
    private final Languages languages;

    ConsentReceiptPages(Cases cases, Withdrawals withdrawals, CaseNews news, ConsentWords words, Languages languages) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.news = news;
        this.words = words;
        this.languages = languages;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply receipt(@PathVariable UUID id, @PathVariable UUID consent, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        Consent given = of(file, consent);
        var language = languages.of(given.given().language()).orElse(languages.house());
        return new ConsentReceiptPage(CaseHead.of(file), given, words.receipt(given, language));
    }

    @PostMapping("/withdraw")
    @ForStaff(Action.WORK_CASES)
    Reply withdraw(@PathVariable UUID id, @PathVariable UUID consent, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        withdrawals.take(who, file.file(), of(file, consent));
        return new SeeOther("/staff/cases/" + id + "/consents/" + consent);
    }

    /** Whoever has the case has seen, where their day begins, that it was taken back. */
    @PostMapping("/seen")
    @ForStaff(Action.WORK_CASES)
    Reply seen(@PathVariable UUID id, @PathVariable UUID consent, Who.Staff who) {
        news.seen(who, id, consent);
        return new SeeOther("/staff");
    }

    /** A consent is reached through its own client's case only. */
    static Consent of(CaseFile file, UUID consent) {
        return file.consents().stream()
                .filter(each -> each.id().equals(consent))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }
}
