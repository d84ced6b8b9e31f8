package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.Spread;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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

/** Giving cases of somebody who is ill, has too many or has left to colleagues. */
@Controller
@ForStaff(Action.ASSIGN_CASES)
@RequestMapping("/staff/workload/{account}")
class SpreadingPages {
    /** As many as one looks through at once; the others come when these are given. */
    private static final int AT_ONCE = 100;

    private final Assignments assignments;
    private final CaseList list;
    private final Colleagues colleagues;
    private final Accounts accounts;

    SpreadingPages(Assignments assignments, CaseList list, Colleagues colleagues, Accounts accounts) {
        this.assignments = assignments;
        this.list = list;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    @GetMapping
    Reply form(@PathVariable UUID account, Who.Staff who, Language reader) {
        Form form = Form.empty().with("tasks", "along");
        return page(who, account, form, new Spread(0, Map.of()), Map.of(), reader);
    }

    /** Gives them; or ticks all or none, with everything that was typed. */
    @PostMapping
    Reply give(
            @PathVariable UUID account,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var form = new Form(sent);
        if (form.has(SpreadingPage.TICK)) {
            form.values().remove("case");
            return page(who, account, form, new Spread(0, Map.of()), Map.of(), reader);
        }
        try {
            Spread came = assignments.spread(who, account, chosen(form), AssignmentForm.read(form));
            return came.kept().isEmpty()
                    ? new SeeOther("/staff/workload", "casework.done.given")
                    : page(who, account, form, came, Map.of(), reader);
        } catch (Problem.Invalid invalid) {
            return page(who, account, form, new Spread(0, Map.of()), invalid.fields(), reader);
        }
    }

    private static Set<UUID> chosen(Form form) {
        if (form.all("case").isEmpty()) {
            throw new Problem.Invalid(Map.of("case", "casework.error.spread"));
        }
        try {
            return form.all("case").stream()
                    .limit(AT_ONCE)
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException tampered) {
            throw new Problem.Missing();
        }
    }

    private SpreadingPage page(
            Who.Staff who, UUID from, Form form, Spread came, Map<String, String> errors, Language reader) {
        String name = accounts.namesOf(who, Set.of(from)).get(from);
        if (name == null) {
            throw new Problem.Missing();
        }
        var query = new CaseQuery(false, from, CaseState.OPEN, "", Optional.empty());
        CaseLines found = list.batch(who, query, AT_ONCE);
        return new SpreadingPage(
                from,
                name,
                found.lines(),
                found.next().isPresent(),
                found.lines().isEmpty() ? List.of() : colleagues.choices(assignments.instead(who, from), reader),
                form,
                came.given(),
                came.kept(),
                errors);
    }
}
