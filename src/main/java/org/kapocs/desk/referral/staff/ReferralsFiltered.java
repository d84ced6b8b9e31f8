package org.kapocs.desk.referral.staff;

import org.kapocs.desk.casework.FilteredList;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The list of referrals, as filters of it are saved. */
@Component
class ReferralsFiltered implements FilteredList {
    static final String NAME = "referrals";

    private final Topics topics;

    ReferralsFiltered(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Narrowed read(Who.Staff who, Form form) {
        var wish = ReferralWish.read(form, topics);
        return new Narrowed(wish.fields(), !wish.text().isEmpty());
    }
}
