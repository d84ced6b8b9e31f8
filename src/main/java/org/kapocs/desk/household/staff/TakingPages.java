package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.desk.household.Seen;
import org.kapocs.desk.household.Spot;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Once;
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

/** Taking somebody into a household: by name and year, or from the register. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/household/new")
class TakingPages {
    private static final Found NOBODY = new Found(List.of(), false);
    private static final String CHANGED = "client.error.household.changed";

    private final HouseholdOfCase households;
    private final Clients clients;
    private final Choices choices;
    private final Once once;

    TakingPages(HouseholdOfCase households, Clients clients, Choices choices, Once once) {
        this.households = households;
        this.clients = clients;
        this.choices = choices;
        this.once = once;
    }

    @GetMapping
    Reply form(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> known,
            @RequestParam Optional<String> search,
            Who.Staff who,
            Language language) {
        Seen seen = households.of(who, id);
        Form form = Form.empty().with("lives", Typed.Lives.HERE).with("known", known.orElse(null));
        form.with("order", seen.client().person().name().order());
        form.with("family", seen.client().person().name().family());
        form.with("once", UUID.randomUUID()).with("search", search.orElse(null));
        Found found = form.has("search") ? told(who, seen, clients.find(who, form.text("search"))) : null;
        return page(who, seen, form, found, NOBODY, null, language);
    }

    @PostMapping
    Reply take(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        try {
            return taken(id, who, form, language);
        } catch (Problem.Invalid | Problem.Conflict refused) {
            if (!refused.key().startsWith("client.error.household.") && refused instanceof Problem.Conflict) {
                throw refused;
            }
            return page(who, households.of(who, id), form, null, NOBODY, refused, language);
        }
    }

    private Reply taken(UUID id, Who.Staff who, Form form, Language language) {
        var typed = new Typed(form);
        UUID home = form.idOrNull("household");
        var spot = new Spot(id, home, home == null ? 0 : form.number("version-" + home));
        Tie tie = typed.saidTie();
        Stay stay = typed.stay();
        UUID known = form.idOrNull("known");
        if (known != null) {
            households.take(who, spot, known, stay, tie, form.text("once"));
            return done(id);
        }
        Person person = typed.person();
        if (!form.has("sure") && once.made(form.text("once")).isEmpty()) {
            Seen seen = households.of(who, id);
            Found alike = alike(who, seen, clients.alike(who, null, person), person.name());
            if (!alike.clients().isEmpty()) {
                return page(who, seen, form, null, alike, null, language);
            }
        }
        households.register(who, spot, person, stay, tie, form.text("once"));
        return done(id);
    }

    private static SeeOther done(UUID id) {
        return new SeeOther("/staff/cases/" + id + "/household", "household.done.taken");
    }

    /** A family shares its name: who is called otherwise is somebody else, a twin who sounds alike too. */
    private Found alike(Who.Staff who, Seen seen, Found found, Name name) {
        Found told = told(who, seen, found);
        var alike = told.clients().stream()
                .filter(each -> !name.calledOtherwise(each.name(), seen.kin().open(each.client())))
                .toList();
        return new Found(alike, told.more());
    }

    /** Who may not be told of in this file is not found from it either, by none of their records. */
    private Found told(Who.Staff who, Seen seen, Found found) {
        Set<UUID> untold = households.untold(who, seen.kin());
        var told = found.clients().stream()
                .filter(each -> !untold.contains(each.client()))
                .toList();
        return new Found(told, found.more());
    }

    /** How somebody in the register is called; missing when they may not be told of in this file. */
    private String known(Who.Staff who, Seen seen, UUID known) {
        if (households.untold(who, seen.kin()).contains(known)) {
            throw new Problem.Missing();
        }
        return clients.get(who, known, Purpose.CASEWORK).person().name().spoken();
    }

    private TakingPage page(
            Who.Staff who,
            Seen seen,
            Form form,
            @Nullable Found found,
            Found alike,
            @Nullable Problem refused,
            Language reader) {
        UUID known = form.idOrNull("known");
        boolean changed = refused != null && refused.key().equals(CHANGED);
        return new TakingPage(
                seen,
                form,
                known == null ? null : known(who, seen, known),
                found,
                alike,
                choices.relations(Relation.said(), reader),
                choices.lives(List.of(Typed.Lives.values()), reader),
                choices.orders(reader),
                choices.homes(seen.kin(), reader),
                changed,
                refused == null || changed
                        ? Map.of()
                        : refused instanceof Problem.Invalid invalid
                                ? invalid.fields()
                                : Map.of("relation", refused.key()));
    }
}
