package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Accounts;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Programs that act in one's own name: they do so only once one has said yes. */
@Controller
@ForStaff(Action.OWN_ACCOUNT)
@RequestMapping("/staff/me/programs")
class OwnProgramPages {
    private final ApiTokens tokens;
    private final Accounts accounts;

    OwnProgramPages(ApiTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return page(who, null);
    }

    private OwnProgramsPage page(Who.Staff who, @Nullable String made) {
        List<ApiTokens.Listed> all = tokens.of(who);
        var asking =
                all.stream().flatMap(each -> each.askedBy().stream()).distinct().toList();
        return new OwnProgramsPage(all, accounts.namesOf(who, asking), made);
    }

    /** Answers with the page itself: the token is nowhere kept from where a second page could show it. */
    @PostMapping("/{id}/acceptance")
    @ForStaff(value = Action.OWN_ACCOUNT, fresh = true)
    Reply accept(@PathVariable UUID id, @RequestParam String once, Who.Staff who) {
        Optional<String> made = tokens.accept(who, id, once);
        return made.isEmpty() ? new SeeOther("/staff/me/programs") : page(who, made.get());
    }

    @PostMapping("/{id}/end")
    Reply end(@PathVariable UUID id, Who.Staff who) {
        tokens.end(who, id);
        return new SeeOther("/staff/me/programs", "access.done.ended");
    }
}
