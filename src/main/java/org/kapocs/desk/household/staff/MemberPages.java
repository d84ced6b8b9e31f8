package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.desk.household.Seen;
import org.kapocs.desk.household.Spot;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
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

/** One of a household: where they live, what they are to another, who may not know, who may speak for whom. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/household/{member}")
class MemberPages {
    private static final String CHANGED = "client.error.household.changed";

    private final HouseholdOfCase households;
    private final Choices choices;

    MemberPages(HouseholdOfCase households, Choices choices) {
        this.households = households;
        this.choices = choices;
    }

    @GetMapping
    Reply form(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam Optional<UUID> of,
            @RequestParam Optional<UUID> household,
            Who.Staff who,
            Language language) {
        Seen seen = households.of(who, id);
        UUID towards = towards(seen.kin(), member, of.orElse(null));
        Kin.Home home = home(seen.kin(), member, household.orElse(null));
        return page(seen, home, member, towards, kept(who, seen, home, member, towards), null, Map.of(), language);
    }

    @PostMapping
    Reply change(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language language) {
        var form = new Form(sent);
        UUID of = form.idOrNull("of");
        try {
            var typed = new Typed(form);
            var towards = of == null ? null : new Households.Towards(of, typed.tie());
            households.change(who, spot(id, form), member, typed.stay(), towards);
            return new SeeOther("/staff/cases/" + id + "/household", "household.done.changed");
        } catch (Problem.Invalid invalid) {
            Seen seen = households.of(who, id);
            Kin.Home home = home(seen.kin(), member, form.idOrNull("household"));
            return page(seen, home, member, of, form, null, invalid.fields(), language);
        } catch (Problem.Conflict meanwhile) {
            if (!meanwhile.key().equals(CHANGED)) {
                throw meanwhile;
            }
            Seen seen = households.of(who, id);
            Kin.Home home = home(seen.kin(), member, form.idOrNull("household"));
            return page(seen, home, member, of, form, kept(who, seen, home, member, of), Map.of(), language);
        }
    }

    @PostMapping("/removal")
    Reply remove(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        households.remove(who, spot(id, new Form(sent)), member);
        return new SeeOther("/staff/cases/" + id + "/household", "household.done.removed");
    }

    private static Spot spot(UUID id, Form form) {
        UUID household = form.idOrNull("household");
        if (household == null) {
            throw new Problem.Missing();
        }
        return new Spot(id, household, form.number("version"));
    }

    /** Towards the client of the case, unless somebody else is asked for; the client themselves towards nobody. */
    private static @Nullable UUID towards(Kin kin, UUID member, @Nullable UUID asked) {
        return member.equals(kin.self()) ? null : asked == null ? kin.self() : asked;
    }

    private Form kept(Who.Staff who, Seen seen, Kin.Home home, UUID member, @Nullable UUID of) {
        if (of == null) {
            return Typed.of(home.stay(), null);
        }
        Tie tie = households.tie(who, new Spot(seen.file().id(), home.id(), home.version()), of, member);
        return Typed.of(stay(seen.kin(), member), tie);
    }

    private static Stay stay(Kin kin, UUID member) {
        return kin.one(member).map(Kin.One::stay).orElseThrow(Problem.Missing::new);
    }

    /** In which household somebody is; of several of their own the client is looked at in the one that is asked for. */
    private static Kin.Home home(Kin kin, UUID member, @Nullable UUID asked) {
        return member.equals(kin.self())
                ? kin.homes().stream()
                        .filter(home -> asked == null || asked.equals(home.id()))
                        .findFirst()
                        .orElseThrow(Problem.Missing::new)
                : kin.one(member).flatMap(one -> kin.home(one.home())).orElseThrow(Problem.Missing::new);
    }

    private MemberPage page(
            Seen seen,
            Kin.Home home,
            UUID member,
            @Nullable UUID of,
            Form form,
            @Nullable Form theirs,
            Map<String, String> errors,
            Language reader) {
        String name = name(seen, member);
        String ofName = of == null ? "" : name(seen, of);
        return new MemberPage(
                seen,
                home,
                member,
                name,
                of,
                ofName,
                form,
                theirs,
                choices.lives(List.of(Typed.Lives.values()), reader),
                choices.relations(List.of(Relation.values()), reader),
                choices.speakers(ofName, name, reader),
                choices.grounds(reader),
                errors);
    }

    private static String name(Seen seen, UUID client) {
        return client.equals(seen.kin().self())
                ? seen.client().person().name().spoken()
                : seen.kin()
                        .one(client)
                        .orElseThrow(Problem.Missing::new)
                        .name()
                        .spoken();
    }
}
