package org.kapocs.desk.satisfaction.staff;

import java.util.UUID;
import org.kapocs.desk.satisfaction.Opinions;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What clients said, for supervisors. */
@Controller
@ForStaff(Action.READ_SATISFACTION)
@RequestMapping("/staff/satisfaction")
class OpinionPages {
    private final Opinions opinions;

    OpinionPages(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping
    Reply show(Who.Staff who) {
        return new OpinionsPage(opinions.figures(who), opinions.remarks(who));
    }

    @PostMapping("/remarks/{remark}/read")
    Reply read(@PathVariable UUID remark, Who.Staff who) {
        opinions.read(who, remark);
        return new SeeOther("/staff/satisfaction#remarks", "satisfaction.done.read");
    }
}
