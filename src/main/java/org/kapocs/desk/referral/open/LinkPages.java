package org.kapocs.desk.referral.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapocs.desk.referral.ReferralLinks;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link of a letter leads. Looking changes nothing; a button opens the referral, once. */
@Controller
@Open
@RequestMapping("/{language:[a-z]{2}}/referral")
class LinkPages {
    private static final String WITHDRAWN = "referral.door.WITHDRAWN.";

    private final ReferralLinks links;
    private final PartnerDoor door;

    LinkPages(ReferralLinks links, PartnerDoor door) {
        this.links = links;
        this.door = door;
    }

    @GetMapping("/{token}")
    Reply look(@PathVariable String token, HttpServletRequest request) {
        return new DoorPage(token, links.look(token, Limits.addressOf(request)));
    }

    @PostMapping("/{token}")
    Reply use(@PathVariable String token, Language language, HttpServletRequest request, HttpServletResponse response) {
        return links.use(token)
                .<Reply>map(visit -> {
                    door.open(visit, request, response);
                    return new SeeOther("/" + language.tag() + "/referral");
                })
                .orElseGet(() -> new DoorPage(token, links.look(token, Limits.addressOf(request))));
    }

    /** Sends another link to where this one was sent. The answer is the same whatever the link was. */
    @PostMapping("/{token}/again")
    Reply again(@PathVariable String token, Language language, HttpServletRequest request) {
        links.again(token, Limits.addressOf(request));
        return new SeeOther("/" + language.tag() + "/referral/sent");
    }

    @GetMapping("/sent")
    Reply sent() {
        return new NoticePage("referral.sent.");
    }

    @GetMapping("/ended")
    Reply ended(HttpServletRequest request) {
        return new NoticePage(door.takenBack(request) ? WITHDRAWN : "referral.ended.");
    }

    /**
     * What was sent after the visit had ended was not taken: a consent was withdrawn meanwhile, which whose visit it was is
     * told, or the time was over.
     */
    @GetMapping("/late")
    Reply late(HttpServletRequest request) {
        return new NoticePage(door.takenBack(request) ? WITHDRAWN : "referral.late.");
    }
}
