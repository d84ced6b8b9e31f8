package org.kapocs.desk.transfer.staff;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Keeping;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.desk.transfer.Wanted;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
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

/** A case is asked for, and the answer. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/transfers/requests")
class RequestPages {
    private final TransferRequests requests;
    private final Transfers transfers;

    RequestPages(TransferRequests requests, Transfers transfers) {
        this.requests = requests;
        this.transfers = transfers;
    }

    @GetMapping("/new")
    Reply form(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return asking(who, new Form(sent), UUID.randomUUID().toString(), Map.of(), null);
    }

    @PostMapping
    Reply ask(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            var wanted = Wanted.of(
                    form.text("number"),
                    form.one(Why.class, "why").orElse(null),
                    form.text("words"),
                    form.one(HowGiven.class, "agreed").orElse(null));
            UUID id = requests.ask(who, wanted, form.text("once"));
            return new SeeOther("/staff/transfers/requests/" + id, "transfer.done.asked");
        } catch (Problem.Invalid invalid) {
            return asking(who, form, form.text("once"), invalid.fields(), null);
        } catch (Problem.Conflict conflict) {
            return asking(who, form, form.text("once"), Map.of(), conflict.key());
        }
    }

    private AskPage asking(
            Who.Staff who, Form form, String once, Map<String, String> errors, @Nullable String conflict) {
        return new AskPage(form, once, transfers.answerBy(who), errors, conflict);
    }

    @GetMapping("/{id}")
    Reply open(@PathVariable UUID id, Who.Staff who) {
        return page(who, id, Form.empty(), Map.of(), "");
    }

    @PostMapping("/{id}/decline")
    Reply decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        return done(who, id, form, "transfer.done.kept", () -> {
            Keeping keeping = form.one(Keeping.class, "reason")
                    .orElseThrow(() -> new Problem.Invalid(Map.of("reason", "transfer.error.why")));
            requests.decline(who, id, keeping, form.text("words"));
        });
    }

    @PostMapping("/{id}/withdraw")
    Reply withdraw(@PathVariable UUID id, Who.Staff who) {
        return done(who, id, Form.empty(), "transfer.done.unasked", () -> requests.withdraw(who, id));
    }

    /** Who comes too late sees how it stands now; what was typed is never lost. */
    private Reply done(Who.Staff who, UUID id, Form form, String told, Runnable verb) {
        try {
            verb.run();
        } catch (Problem.Conflict conflict) {
            return page(who, id, form, Map.of(), conflict.key());
        } catch (Problem.Invalid invalid) {
            return page(who, id, form, invalid.fields(), "");
        }
        return new SeeOther("/staff/transfers/requests/" + id, told);
    }

    private Reply page(Who.Staff who, UUID id, Form form, Map<String, String> errors, String conflict) {
        return new RequestPage(requests.open(who, id), who.organization(), form, requests.today(who), errors, conflict);
    }
}
