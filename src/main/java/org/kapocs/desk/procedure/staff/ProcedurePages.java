package org.kapocs.desk.procedure.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Going on with a matter of a case: ticking off steps, and saying from when a deadline counts. */
@Controller
@RequestMapping("/staff/cases/{id}/matters/{code}")
class ProcedurePages {
    private final Procedures procedures;
    private final OneProcedure one;

    ProcedurePages(Procedures procedures, OneProcedure one) {
        this.procedures = procedures;
        this.one = one;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@PathVariable UUID id, @PathVariable String code, Who.Staff who) {
        return one.page(who, id, code);
    }

    @PostMapping("/steps/{step}")
    @ForStaff(Action.WORK_CASES)
    Reply tick(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable String step,
            @RequestParam(name = "done", defaultValue = "yes") String done,
            Who.Staff who) {
        try {
            procedures.tick(who, id, code, step, done.equals("yes"));
            return new SeeOther("/staff/cases/" + id + "/matters/" + code, "procedure.done.saved");
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return one.problem(who, id, code, notNow.key());
        }
    }

    @PostMapping("/deadlines/{deadline}")
    @ForStaff(Action.WORK_CASES)
    Reply count(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable String deadline,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        String field = "from-" + deadline;
        String typed = new Form(sent).text(field);
        try {
            boolean runs = procedures.count(who, id, code, deadline, LocalDate.parse(typed));
            return new SeeOther(
                    "/staff/cases/" + id + "/matters/" + code,
                    runs ? "procedure.done.counted" : "procedure.done.counted-over");
        } catch (DateTimeException mistyped) {
            return one.invalid(who, id, code, Map.of(field, typed), Map.of(field, "procedure.error.day"));
        } catch (Problem.Invalid invalid) {
            return one.invalid(who, id, code, Map.of(field, typed), invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return one.problem(who, id, code, notNow.key());
        }
    }
}
