package org.kapocs.desk.workload.staff;

import org.kapocs.desk.workload.Workload;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** How the work of an organization is spread. */
@Controller
@ForStaff(Action.SEE_WORKLOAD)
class WorkloadPages {
    private final Workload workload;

    WorkloadPages(Workload workload) {
        this.workload = workload;
    }

    @GetMapping("/staff/workload")
    @Transactional(readOnly = true)
    Reply show(Who.Staff who) {
        return new WorkloadPage(workload.of(who));
    }
}
