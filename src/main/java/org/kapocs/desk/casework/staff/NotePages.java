package org.kapocs.desk.casework.staff;

import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes of the caseworkers. */
@Controller
@ForStaff(Action.WORK_CASES)
class NotePages {
    private final Cases cases;

    NotePages(Cases cases) {
        this.cases = cases;
    }

    @PostMapping("/staff/cases/{id}/note")
    Reply keep(@PathVariable UUID id, @RequestParam String text, @RequestParam String once, Who.Staff who) {
        try {
            cases.note(who, id, TypedText.of(text), once);
            return new SeeOther("/staff/cases/" + id, "casework.done.noted");
        } catch (Problem.Invalid invalid) {
            return new NotePage(CaseHead.of(cases.file(who, id)), text, once, invalid.fields());
        }
    }
}
