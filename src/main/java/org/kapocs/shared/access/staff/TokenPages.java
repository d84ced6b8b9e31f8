package org.kapocs.shared.access.staff;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Tokens by which one's own programs change the directory. */
@Controller
@ForStaff(Action.EDIT_DIRECTORY)
@RequestMapping("/staff/me/tokens")
class TokenPages {
    private static final Set<Action> OF_PROGRAMS = Set.of(Action.EDIT_DIRECTORY);
    private static final int LONGEST_DAYS = 365;

    private final ApiTokens tokens;

    TokenPages(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return page(who, null, "", Map.of());
    }

    /** Answers with the page itself: the token is nowhere kept from where a second page could show it. */
    @PostMapping
    @ForStaff(value = Action.EDIT_DIRECTORY, fresh = true)
    Reply make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam String once,
            Who.Staff who) {
        var errors = new LinkedHashMap<String, String>();
        Fields.name("name", name, errors);
        if (name.length() > 100) {
            errors.put("name", "access.name.long");
        }
        if (!errors.isEmpty()) {
            return page(who, null, name, errors);
        }
        var life = Duration.ofDays(Math.clamp(days, 1, LONGEST_DAYS));
        return page(who, tokens.make(who, name, OF_PROGRAMS, life, once), "", errors);
    }

    @PostMapping("/{id}/end")
    Reply end(@PathVariable UUID id, Who.Staff who) {
        tokens.end(who, id);
        return new SeeOther("/staff/me/tokens");
    }

    private TokensPage page(Who.Staff who, @Nullable String made, String name, Map<String, String> errors) {
        return new TokensPage(tokens.of(who), made, name, errors);
    }
}
