package org.kapocs.desk.duplicate.staff;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.duplicate.Both;
import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Accounts;
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

/** Two records side by side: they are one person's, or they are not, or that is taken back. */
@Controller
@RequestMapping("/staff/duplicates/{one}/{other}")
class PairPages {
    private final Duplicates duplicates;
    private final Accounts accounts;

    PairPages(Duplicates duplicates, Accounts accounts) {
        this.duplicates = duplicates;
        this.accounts = accounts;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@PathVariable UUID one, @PathVariable UUID other, Who.Staff who) {
        return again(who, one, other, null);
    }

    @PostMapping("/join")
    @ForStaff(Action.WORK_CASES)
    Reply join(
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        var form = new Form(sent);
        return decided(who, one, other, form, both -> {
            var choosing = new Choosing(form, both.one().person(), both.other().person());
            if (!choosing.errors().isEmpty()) {
                return page(who, both, form, null);
            }
            var two = new SamePerson.Two(one, form.number("keeper"), other, form.number("joined"));
            return duplicates.join(who, two, choosing.person())
                    ? new SeeOther("/staff/duplicates/" + one + "/" + other, "duplicate.done.joined")
                    : again(who, one, other, "duplicate.error.changed");
        });
    }

    @PostMapping("/separate")
    @ForStaff(Action.WORK_CASES)
    Reply separate(
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return decided(who, one, other, new Form(sent), _ -> {
            duplicates.separate(who, one, other);
            return new SeeOther("/staff/duplicates", "duplicate.done.separate");
        });
    }

    /** Nobody decides about records that look otherwise than those they saw. */
    private Reply decided(Who.Staff who, UUID one, UUID other, Form form, Function<Both, Reply> decision) {
        Both both = duplicates.get(who, one, other);
        if (both.one().version() != form.number("keeper") || both.other().version() != form.number("joined")) {
            return page(who, both, Form.empty(), "duplicate.error.changed");
        }
        try {
            return decision.apply(both);
        } catch (Problem.Conflict meanwhile) {
            return again(who, one, other, meanwhile.key());
        }
    }

    @PostMapping("/reopen")
    @ForStaff(Action.WORK_CASES)
    Reply reopen(@PathVariable UUID one, @PathVariable UUID other, Who.Staff who) {
        try {
            boolean restored = duplicates.reopen(who, one, other);
            return new SeeOther(
                    "/staff/duplicates/" + one + "/" + other,
                    restored ? "duplicate.done.reopened" : "duplicate.done.reopened-corrected");
        } catch (Problem.Conflict meanwhile) {
            return again(who, one, other, meanwhile.key());
        }
    }

    private PairPage again(Who.Staff who, UUID one, UUID other, @Nullable String problem) {
        return page(who, duplicates.get(who, one, other), Form.empty(), problem);
    }

    private PairPage page(Who.Staff who, Both both, Form form, @Nullable String problem) {
        UUID by = both.pair().decidedBy();
        var choosing = new Choosing(form, both.one().person(), both.other().person());
        return new PairPage(
                both,
                choosing,
                by == null ? "" : accounts.namesOf(who, Set.of(by)).getOrDefault(by, ""),
                problem,
                form.has("keeper") ? choosing.errors() : Map.of());
    }
}
