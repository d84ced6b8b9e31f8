package org.kapocs.desk.casework.staff;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.Happening;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, and who is on it. */
@Controller
@RequestMapping("/staff/cases/{id}")
class CasePages {
    private final Cases cases;
    private final CaseView view;

    CasePages(Cases cases, CaseView view) {
        this.cases = cases;
        this.view = view;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply page(@PathVariable UUID id, @RequestParam Optional<Happening.Kind> show, Who.Staff who) {
        return view.of(who, id, show.orElse(null));
    }

    @PostMapping("/take")
    @ForStaff(Action.WORK_CASES)
    Reply take(@PathVariable UUID id, @RequestParam int version, Who.Staff who) {
        if (cases.take(who, id, version) instanceof Change.Outdated) {
            throw new Problem.Conflict("casework.error.changed");
        }
        return new SeeOther("/staff/cases/" + id, "casework.done.taken");
    }
}
