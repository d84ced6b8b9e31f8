package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseSight;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who opened a case in a time, and who could have; for whoever answers for that, and not for who finds a desk left open. */
@Controller
@ForStaff(value = Action.READ_AUDIT, fresh = true)
@RequestMapping("/staff/audit/case")
class SightPages {
    private static final Purpose[] WHY = {Purpose.TRAIL_ASKED, Purpose.TRAIL_INCIDENT, Purpose.TRAIL_CHECK};

    /** Who asks here who saw a case has seen the trail, and nothing of the case. */
    private static final Set<Purpose> ASKING = Set.of(WHY);

    private final CaseSight sight;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Organizations organizations;
    private final Choices choices;
    private final Clock clock;

    SightPages(
            CaseSight sight,
            Accounts accounts,
            ApiTokens tokens,
            Organizations organizations,
            Choices choices,
            Clock clock) {
        this.sight = sight;
        this.accounts = accounts;
        this.tokens = tokens;
        this.organizations = organizations;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    Reply form(Language reader) {
        return page(Form.empty().with("to", LocalDate.now(clock)), null, Map.of(), reader);
    }

    /** The number goes with the body of the form: it stands in no address and no log. */
    @PostMapping
    Reply look(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<LocalDate> from = day(form, "from", errors);
        Optional<LocalDate> to = day(form, "to", errors);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.put("to", "casework.sight.error.order");
        }
        Optional<Purpose> why = List.of(WHY).stream()
                .filter(each -> each.name().equals(form.text("why")))
                .findFirst();
        if (why.isEmpty()) {
            errors.put("why", "casework.sight.error.why");
        }
        if (!errors.isEmpty()) {
            return page(form, null, errors, reader);
        }
        String number = form.text("number").strip().toUpperCase(Locale.ROOT);
        return sight.of(who, number, from.orElseThrow(), to.orElseThrow(), why.orElseThrow())
                .map(seen -> page(form, found(who, seen), Map.of(), reader))
                .orElseGet(() -> page(form, null, Map.of("number", "casework.sight.error.number"), reader));
    }

    private SightPage.Found found(Who.Staff who, CaseSight.Seen seen) {
        Set<UUID> people =
                seen.opened().stream().flatMap(look -> look.account().stream()).collect(Collectors.toSet());
        Set<UUID> houses = seen.opened().stream()
                .flatMap(look -> look.organization().stream())
                .collect(Collectors.toSet());
        Set<UUID> opened = seen.opened().stream()
                .filter(look -> look.purpose().filter(ASKING::contains).isEmpty())
                .flatMap(look -> look.account().stream())
                .collect(Collectors.toSet());
        var programs =
                seen.opened().stream().flatMap(look -> look.token().stream()).collect(Collectors.toSet());
        var names = new HashMap<>(accounts.namesOf(who, people));
        names.putAll(tokens.namesOf(who, programs));
        return new SightPage.Found(seen, names, organizations.names(houses), opened);
    }

    private SightPage page(Form form, SightPage.@Nullable Found found, Map<String, String> errors, Language reader) {
        return new SightPage(form, choices.of(WHY, "casework.sight.why.", reader), found, errors);
    }

    private static Optional<LocalDate> day(Form form, String name, Map<String, String> errors) {
        try {
            return Optional.of(LocalDate.parse(form.text(name)));
        } catch (DateTimeException mistyped) {
            errors.put(name, "casework.sight.error.day");
            return Optional.empty();
        }
    }
}
