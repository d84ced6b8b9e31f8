package org.kapocs.desk.plan.staff;

import java.util.UUID;
import org.kapocs.desk.plan.Plans;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a case: reading it, approving it, agreeing on it. */
@Controller
@RequestMapping("/staff/cases/{id}/plan")
class PlanPages {
    private final Plans plans;
    private final OnePlan one;

    PlanPages(Plans plans, OnePlan one) {
        this.plans = plans;
        this.one = one;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return one.page(who, id, new Form(sent).numberOrNull("number"), language);
    }

    @GetMapping("/{plan}/print")
    @ForStaff(Action.READ_CASES)
    Reply print(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return one.print(who, id, plan, new Form(sent).text("in"));
    }

    @PostMapping("/{plan}/approval")
    @ForStaff(Action.APPROVE_PLANS)
    Reply approve(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language language) {
        return one.after(
                who, id, sent, "plan.done.approved", typed -> plans.approve(who, id, plan, typed.version()), language);
    }

    @PostMapping("/{plan}/return")
    @ForStaff(Action.APPROVE_PLANS)
    Reply sendBack(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language language) {
        return one.after(
                who,
                id,
                sent,
                "plan.done.returned",
                typed -> plans.sendBack(who, id, plan, typed.version(), typed.text("why")),
                language);
    }

    @PostMapping("/{plan}/agreement")
    @ForStaff(Action.WORK_CASES)
    Reply agree(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language language) {
        return one.after(
                who,
                id,
                sent,
                "plan.done.agreed",
                typed -> {
                    one.refuseUnread(who, id, plan, typed);
                    return plans.agree(who, id, plan, typed.version(), typed.agreement());
                },
                language);
    }

    @PostMapping("/{plan}/drop")
    @ForStaff(Action.WORK_CASES)
    Reply drop(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language language) {
        return one.after(
                who, id, sent, "plan.done.dropped", typed -> plans.drop(who, id, plan, typed.version()), language);
    }
}
