package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.rights.Erasures;
import org.kapocs.desk.rights.Overdue;
import org.kapocs.desk.rights.Pressing;
import org.kapocs.desk.rights.Requests;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Retention;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for who decides, and whose time is over. */
@Controller
@ForStaff(Action.DECIDE_RIGHTS)
@RequestMapping("/staff/rights")
class DeskPages {
    private final Requests requests;
    private final Pressing pressing;
    private final Erasures erasures;
    private final Overdue overdue;
    private final Retention retention;
    private final Clock clock;

    DeskPages(
            Requests requests,
            Pressing pressing,
            Erasures erasures,
            Overdue overdue,
            Retention retention,
            Clock clock) {
        this.requests = requests;
        this.pressing = pressing;
        this.erasures = erasures;
        this.overdue = overdue;
        this.retention = retention;
        this.clock = clock;
    }

    @GetMapping
    Reply desk(@RequestParam(defaultValue = "false") boolean rows, Who.Staff who) {
        List<Overdue.One> over = overdue.today(who);
        return new DeskPage(
                requests.waiting(who),
                pressing.sealed(who),
                erasures.waiting(who),
                retention.rules(who),
                over,
                rows ? overdue.counts(who, over) : Map.of(),
                LocalDate.now(clock));
    }

    @PostMapping("/overdue")
    @ForStaff(value = Action.DECIDE_RIGHTS, fresh = true)
    Reply propose(Who.Staff who) {
        erasures.proposeOver(who);
        return new SeeOther("/staff/rights", "rights.done.proposed");
    }
}
