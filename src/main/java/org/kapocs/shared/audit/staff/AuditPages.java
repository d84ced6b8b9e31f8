package org.kapocs.shared.audit.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of one's own organization, and the check of the whole. */
@Controller
@ForStaff(Action.READ_AUDIT)
@RequestMapping("/staff/audit")
class AuditPages {
    private final Trail trail;
    private final Accounts accounts;

    AuditPages(Trail trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    @GetMapping
    Reply list(@RequestParam(defaultValue = "9223372036854775807") long before, Who.Staff who) {
        return page(who, before, null);
    }

    @PostMapping("/verify")
    Reply verify(Who.Staff who) {
        return page(who, Long.MAX_VALUE, trail.verify());
    }

    private AuditPage page(Who.Staff who, long before, @Nullable Verdict verdict) {
        List<Trace> traces = trail.of(who, before);
        var names = accounts.namesOf(
                who, traces.stream().map(Trace::account).distinct().toList());
        String older = traces.size() < 100
                ? null
                : "/staff/audit?before=" + traces.getLast().seq();
        return new AuditPage(traces, names, verdict, older);
    }
}
