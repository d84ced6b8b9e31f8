package org.kapocs.shared.access.staff;

import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Programs that act in one's own name: they do so only once one has said yes. */
@Controller
@ForStaff(Action.OWN_ACCOUNT)
@RequestMapping("/staff/me/programs")
class OwnProgramPages {
    private final ApiTokens tokens;

    OwnProgramPages(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return new OwnProgramsPage(tokens.of(who));
    }

    @PostMapping("/{id}/acceptance")
    @ForStaff(value = Action.OWN_ACCOUNT, fresh = true)
    Reply accept(@PathVariable UUID id, Who.Staff who) {
        tokens.accept(who, id);
        return new SeeOther("/staff/me/programs", "access.done.accepted");
    }

    @PostMapping("/{id}/end")
    Reply end(@PathVariable UUID id, Who.Staff who) {
        tokens.end(who, id);
        return new SeeOther("/staff/me/programs", "access.done.ended");
    }
}
