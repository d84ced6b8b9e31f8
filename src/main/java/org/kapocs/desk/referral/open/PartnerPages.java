package org.kapocs.desk.referral.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.shared.access.ForLinkHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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
    private final PartnerDoor door;

    PartnerPages(Referrals referrals, PartnerDoor door) {
        this.referrals = referrals;
        this.door = door;
    }

    @GetMapping
    Reply open(Who.LinkHolder who) {
        return page(who, Map.of(), false);
    }

    @PostMapping("/accept")
    Reply accept(Who.LinkHolder who, Language language) {
        return done(who, language, () -> referrals.accept(who));
    }

    @PostMapping("/decline")
    Reply decline(Who.LinkHolder who, Language language, @RequestParam(defaultValue = "") String reason) {
        Optional<Refusal> refusal = Arrays.stream(Refusal.values())
                .filter(each -> each.name().equals(reason))
                .findFirst();
        return refusal.isEmpty()
                ? page(who, Map.of("reason", "referral.choose"), false)
                : done(who, language, () -> referrals.decline(who, refusal.get()));
    }

    @PostMapping("/report")
    Reply report(Who.LinkHolder who, Language language, @RequestParam(defaultValue = "") String report) {
        Optional<Report> chosen = Arrays.stream(Report.values())
                .filter(each -> each.name().equals(report))
                .findFirst();
        return chosen.isEmpty()
                ? page(who, Map.of("report", "referral.choose"), false)
                : done(who, language, () -> referrals.report(who, chosen.get()));
    }

    /** Ends the visit on this device. */
    @PostMapping("/leave")
    Reply leave(Language language, HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return new SeeOther("/" + language.tag() + "/referral/ended");
    }

    /** Who comes too late sees how it stands now. */
    private Reply done(Who.LinkHolder who, Language language, Runnable verb) {
        try {
            verb.run();
        } catch (Problem.Conflict tooLate) {
            return page(who, Map.of(), true);
        }
        return new SeeOther("/" + language.tag() + "/referral");
    }

    private PartnerPage page(Who.LinkHolder who, Map<String, String> errors, boolean late) {
        return new PartnerPage(referrals.open(who), errors, late);
    }
}
