package org.kapocs.desk.referral.staff;

import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The list of referrals, as filters of it are saved. */
@Component
class ReferralsFiltered implements FilteredList {
    private final Topics topics;

    ReferralsFiltered(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public Action seenBy() {
        return Action.READ_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return ReferralWish.read(form, topics).wish();
    }
}
