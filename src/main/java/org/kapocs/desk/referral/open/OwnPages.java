package org.kapocs.desk.referral.open;

import java.util.UUID;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer says whether it helped. */
@Controller
@ForCodeHolder
class OwnPages {
    private final Referrals referrals;

    OwnPages(Referrals referrals) {
        this.referrals = referrals;
    }

    @PostMapping("/{language:[a-z]{2}}/my/file/referrals/{id}")
    Reply confirm(@PathVariable UUID id, @RequestParam boolean helped, Who.CodeHolder who, Language language) {
        referrals.confirm(who, id, helped);
        return new SeeOther("/" + language.tag() + "/my/file#referrals");
    }
}
