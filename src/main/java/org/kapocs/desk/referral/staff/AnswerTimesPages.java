package org.kapocs.desk.referral.staff;

import org.kapocs.desk.referral.AnswerTimes;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How soon services answer, for whoever answers for the work of an organization. */
@Controller
@ForStaff(Action.SEE_WORKLOAD)
class AnswerTimesPages {
    private final AnswerTimes times;

    AnswerTimesPages(AnswerTimes times) {
        this.times = times;
    }

    @GetMapping("/staff/referrals/times")
    Reply show(Who.Staff who) {
        return new AnswerTimesPage(times.of(who));
    }
}
