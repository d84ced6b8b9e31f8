package org.kapocs.desk.transfer.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.transfer.Refusal;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.TransferView;
import org.kapocs.desk.transfer.Transfers;
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

/** A case that is offered, and the answers. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/transfers")
class TransferPages {
    private final Transfers transfers;
    private final TransferList list;

    TransferPages(Transfers transfers, TransferList list) {
        this.transfers = transfers;
        this.list = list;
    }

    @GetMapping("/{id}")
    Reply open(@PathVariable UUID id, Who.Staff who) {
        return page(who, id, Form.empty(), Map.of(), "");
    }

    @PostMapping("/{id}/accept")
    Reply accept(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        UUID owner = Optional.ofNullable(form.idOrNull("owner")).orElse(who.account());
        return done(who, id, form, "transfer.done.accepted", () -> transfers.accept(who, id, owner));
    }

    @PostMapping("/{id}/decline")
    Reply decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        return done(who, id, form, "transfer.done.declined", () -> {
            Refusal refusal = form.one(Refusal.class, "reason")
                    .orElseThrow(() -> new Problem.Invalid(Map.of("reason", "transfer.error.why")));
            transfers.decline(who, id, refusal, form.text("words"));
        });
    }

    @PostMapping("/{id}/withdraw")
    Reply withdraw(@PathVariable UUID id, Who.Staff who) {
        return done(who, id, Form.empty(), "transfer.done.withdrawn", () -> transfers.withdraw(who, id));
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
        return new SeeOther("/staff/transfers/" + id, told);
    }

    private Reply page(Who.Staff who, UUID id, Form form, Map<String, String> errors, String conflict) {
        TransferView view = transfers.open(who, id);
        boolean withdrawable = view.ours()
                && view.transfer().open()
                && (who.account().equals(view.transfer().from().account()) || who.may(Action.SEE_WORKLOAD));
        return new TransferPage(view, form, withdrawable, who.account(), list.today(who), errors, conflict);
    }
}
