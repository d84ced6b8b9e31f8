package org.kapocs.shared.notification.staff;

import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Letters that are not sent, for whoever looks after the mail server. */
@Controller
@ForStaff(Action.MANAGE_LETTERS)
@RequestMapping("/staff/letters")
class UnsentPages {
    private final Letters letters;

    UnsentPages(Letters letters) {
        this.letters = letters;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return new UnsentPage(letters.unsent(who));
    }

    @PostMapping("/{letter}/retry")
    Reply retry(Who.Staff who, @PathVariable UUID letter) {
        letters.retry(who, letter);
        return new SeeOther("/staff/letters");
    }
}
