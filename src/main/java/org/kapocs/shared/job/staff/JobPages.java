package org.kapocs.shared.job.staff;

import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.job.Troubles;
import org.kapocs.shared.job.Why;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Work that the house could not do by itself, for whoever looks after it. */
@Controller
@ForStaff(Action.MANAGE_JOBS)
@RequestMapping("/staff/jobs")
class JobPages {
    private final Troubles troubles;

    JobPages(Troubles troubles) {
        this.troubles = troubles;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return new JobsPage(troubles.open(who), troubles.lastBackup(who));
    }

    @PostMapping("/{job}/retry")
    Reply retry(Who.Staff who, @PathVariable UUID job) {
        troubles.retry(who, job);
        return new SeeOther("/staff/jobs");
    }

    @PostMapping("/{job}/drop")
    Reply drop(Who.Staff who, @PathVariable UUID job, @RequestParam Why why) {
        troubles.drop(who, job, why);
        return new SeeOther("/staff/jobs");
    }
}
