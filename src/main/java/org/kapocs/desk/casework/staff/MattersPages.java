package org.kapocs.desk.casework.staff;

import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.matter.Matter;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Which official business belongs to a case. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/matters")
class MattersPages {
    private final Cases cases;
    private final MatterChoices matters;

    MattersPages(Cases cases, MatterChoices matters) {
        this.cases = cases;
        this.matters = matters;
    }

    @GetMapping
    Reply catalogue(@PathVariable UUID id, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        var topics =
                file.needs().stream().map(each -> each.need().voiced().topic()).toList();
        return new MattersPage(
                CaseHead.of(file),
                matters.nearest(topics),
                file.matters().stream().map(Matter::code).collect(Collectors.toSet()));
    }

    @PostMapping
    Reply add(@PathVariable UUID id, @RequestParam String code, Who.Staff who) {
        cases.addMatter(who, id, code);
        return new SeeOther("/staff/cases/" + id, "casework.done.matter");
    }
}
