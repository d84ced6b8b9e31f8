package org.kapocs.desk.transfer.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.transfer.Offer;
import org.kapocs.desk.transfer.Packing;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Choice;
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

/** Offering a case to somebody else: to whom, why, and what goes along. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/transfer")
class OfferPages {
    private final Transfers transfers;
    private final TransferList list;
    private final Packing packing;
    private final Cases cases;
    private final Accounts accounts;
    private final Organizations organizations;

    OfferPages(
            Transfers transfers,
            TransferList list,
            Packing packing,
            Cases cases,
            Accounts accounts,
            Organizations organizations) {
        this.transfers = transfers;
        this.list = list;
        this.packing = packing;
        this.cases = cases;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return page(who, id, new Form(sent), UUID.randomUUID().toString(), Map.of(), null);
    }

    @PostMapping
    Reply offer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            UUID to = form.idOrNull("to");
            if (to == null) {
                throw new Problem.Invalid(Map.of("to", "transfer.error.to"));
            }
            Why why = form.one(Why.class, "why")
                    .orElseThrow(() -> new Problem.Invalid(Map.of("why", "transfer.error.why")));
            boolean inside = accounts.may(who, to, Action.WORK_CASES);
            var offer = new Offer(
                    inside ? who.organization() : to,
                    inside ? to : null,
                    why,
                    form.text("asked"),
                    form.one(LegalBasis.class, "basis").orElse(null));
            UUID transfer = transfers.offer(who, id, offer, form.text("once"));
            return new SeeOther("/staff/transfers/" + transfer, "transfer.done.offered");
        } catch (Problem.Invalid invalid) {
            return page(who, id, form, form.text("once"), invalid.fields(), null);
        } catch (Problem.Conflict conflict) {
            return page(who, id, form, form.text("once"), Map.of(), conflict.key());
        }
    }

    private OfferPage page(
            Who.Staff who, UUID id, Form form, String once, Map<String, String> errors, @Nullable String conflict) {
        CaseFile whole = cases.file(who, id);
        Case file = whole.file();
        return new OfferPage(
                file,
                whole.client().person().name().spoken(),
                form,
                once,
                colleagues(who, file),
                others(who),
                packing.of(who, file, list.today(who)),
                transfers.answerBy(who),
                errors,
                conflict);
    }

    /** Anybody of one's own organization first, then each colleague but the caseworker. */
    private List<Choice> colleagues(Who.Staff who, Case file) {
        var found = new ArrayList<Choice>();
        accounts.able(who, Action.WORK_CASES).stream()
                .filter(each -> !each.id().equals(file.owner()))
                .forEach(each -> found.add(new Choice(each.id().toString(), each.name())));
        return found;
    }

    private List<Choice> others(Who.Staff who) {
        return organizations.all().stream()
                .filter(each -> !each.id().equals(who.organization()))
                .map(OfferPages::choice)
                .toList();
    }

    private static Choice choice(Organization each) {
        return new Choice(each.id().toString(), each.name());
    }
}
