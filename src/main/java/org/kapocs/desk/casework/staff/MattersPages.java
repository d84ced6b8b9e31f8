package org.kapocs.desk.casework.staff;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
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
    private final Catalogue catalogue;

    MattersPages(Cases cases, MatterChoices matters, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.matters = matters;
    }

    @GetMapping
    Reply catalogue(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        var topics =
                file.needs().stream().map(each -> each.need().voiced().topic()).toList();
        Set<String> found = catalogue.find(View.ALL, q).stream()
                .map(entry -> entry.matter().code())
                .collect(Collectors.toSet());
        return new MattersPage(
                CaseHead.of(file),
                TypedText.line(q),
                matters.nearest(topics).stream()
                        .filter(matter -> found.contains(matter.code()))
                        .toList(),
                file.matters().stream().map(Matter::code).collect(Collectors.toSet()));
    }

    @PostMapping
    Reply add(@PathVariable UUID id, @RequestParam String code, Who.Staff who) {
        cases.addMatter(who, id, code);
        return new SeeOther("/staff/cases/" + id, "casework.done.matter");
    }
}
