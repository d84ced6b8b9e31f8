package org.kapocs.desk.referral.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.desk.referral.open.PartnerPage.Notice;
import org.kapocs.shared.access.ForLinkHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A recipient answers: accepts or declines, and later tells how it went. */
@Controller
@ForLinkHolder
@RequestMapping("/{language:[a-z]{2}}/referral")
class PartnerPages {
    private final Referrals referrals;
    private final Languages languages;
    private final PartnerDoor door;

    PartnerPages(Referrals referrals, Languages languages, PartnerDoor door) {
        this.referrals = referrals;
        this.languages = languages;
        this.door = door;
    }

    @GetMapping
    Reply open(@RequestParam(defaultValue = "false") boolean told, Who.LinkHolder who) {
        return page(who, "", Map.of(), told ? Notice.TOLD : Notice.NONE);
    }

    @PostMapping("/accept")
    Reply accept(
            Who.LinkHolder who,
            Language language,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String in) {
        return done(who, language, message, () -> referrals.accept(who, said(message, in, language)));
    }

    @PostMapping("/decline")
    Reply decline(Who.LinkHolder who, Language language, @RequestParam(defaultValue = "") String reason) {
        Optional<Refusal> refusal = Arrays.stream(Refusal.values())
                .filter(each -> each.name().equals(reason))
                .findFirst();
        return refusal.isEmpty()
                ? page(who, "", Map.of("reason", "referral.choose"), Notice.NONE)
                : done(who, language, "", () -> referrals.decline(who, refusal.get()));
    }

    /** How it went, a message to the client, or both. */
    @PostMapping("/report")
    Reply report(
            Who.LinkHolder who,
            Language language,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String once) {
        Optional<Report> chosen = Arrays.stream(Report.values())
                .filter(each -> each.name().equals(report))
                .findFirst();
        if (chosen.isPresent()) {
            return done(who, language, message, () -> referrals.report(who, chosen.get(), said(message, in, language)));
        }
        return message.isBlank()
                ? page(who, "", Map.of("report", "referral.choose"), Notice.NONE)
                : done(who, language, message, () -> referrals.tell(who, said(message, in, language), once));
    }

    private PartnerMessage said(String message, String in, Language page) {
        return new PartnerMessage(message, languages.of(in).orElse(page).tag());
    }

    /** Ends the visit on this device. */
    @PostMapping("/leave")
    Reply leave(Language language, HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return new SeeOther("/" + language.tag() + "/referral/ended");
    }

    /** Who comes too late sees how it stands now; what was typed is never lost. */
    private Reply done(Who.LinkHolder who, Language language, String message, Runnable verb) {
        try {
            verb.run();
        } catch (Problem.Conflict tooLate) {
            return page(who, message, Map.of(), Notice.LATE);
        } catch (Problem.Invalid invalid) {
            return page(who, message, invalid.fields(), Notice.NONE);
        }
        return new SeeOther("/" + language.tag() + "/referral" + (message.isBlank() ? "" : "?told=true"));
    }

    private PartnerPage page(Who.LinkHolder who, String message, Map<String, String> errors, Notice notice) {
        return new PartnerPage(referrals.open(who), message, errors, notice);
    }
}
