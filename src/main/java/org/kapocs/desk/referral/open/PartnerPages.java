package org.kapocs.desk.referral.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.referral.Answering;
import org.kapocs.desk.referral.Answering.Notice;
import org.kapocs.desk.referral.Answering.Typed;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.shared.access.ForLinkHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
        return page(who, Typed.NOTHING, Map.of(), told ? Notice.TOLD : Notice.NONE);
    }

    @PostMapping("/accept")
    Reply accept(@RequestParam MultiValueMap<String, String> sent, Who.LinkHolder who, Language language) {
        var form = new Form(sent);
        Typed typed = Typed.of(form);
        return done(who, language, typed, () -> referrals.accept(who, typed.said(languages, language, form)));
    }

    /** What was typed for the client before, and is sent to nobody now, stays to be read. */
    @PostMapping("/decline")
    Reply decline(@RequestParam MultiValueMap<String, String> sent, Who.LinkHolder who, Language language) {
        var form = new Form(sent);
        Typed typed = Typed.of(form);
        Optional<Refusal> refusal = form.one(Refusal.class, "reason");
        if (refusal.isEmpty()) {
            return page(who, typed, Map.of("reason", "referral.choose"), Notice.NONE);
        }
        Reply said = done(who, language, typed, () -> referrals.decline(who, refusal.get()));
        return said instanceof SeeOther && !typed.message().isBlank() ? page(who, typed, Map.of(), Notice.NONE) : said;
    }

    /** How it went, a message to the client, or both. */
    @PostMapping("/report")
    Reply report(@RequestParam MultiValueMap<String, String> sent, Who.LinkHolder who, Language language) {
        var form = new Form(sent);
        Typed typed = Typed.of(form);
        Optional<Report> chosen = form.one(Report.class, "report");
        if (chosen.isEmpty() && typed.message().isBlank()) {
            return page(who, typed, Map.of("report", "referral.choose"), Notice.NONE);
        }
        return done(who, language, typed, () -> {
            PartnerMessage message = typed.said(languages, language, form);
            if (chosen.isPresent()) {
                referrals.report(who, chosen.get(), message);
            } else {
                referrals.tell(who, message);
            }
        });
    }

    /** Ends the visit on this device. */
    @PostMapping("/leave")
    Reply leave(Language language, HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return new SeeOther("/" + language.tag() + "/referral/ended");
    }

    /** Who comes too late sees how it stands now; what was typed is never lost. */
    private Reply done(Who.LinkHolder who, Language language, Typed typed, Runnable verb) {
        try {
            verb.run();
        } catch (Problem.Conflict tooLate) {
            return page(who, typed, Map.of(), Notice.LATE);
        } catch (Problem.Invalid invalid) {
            return page(who, typed, invalid.fields(), Notice.NONE);
        }
        return new SeeOther(
                "/" + language.tag() + "/referral" + (typed.message().isBlank() ? "" : "?told=true"));
    }

    private PartnerPage page(Who.LinkHolder who, Typed typed, Map<String, String> errors, Notice notice) {
        return new PartnerPage(new Answering(referrals.open(who), typed, errors, notice));
    }
}
