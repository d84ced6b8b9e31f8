package org.kapocs.facts.information.staff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.information.Change;
import org.kapocs.facts.information.FactStore;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Materials;
import org.kapocs.facts.information.Past;
import org.kapocs.facts.information.TakeDowns;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
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

/** A page, and the two people who stand behind each of its languages. */
@Controller
@RequestMapping("/staff/information/{id}")
class MaterialPages {
    private static final int USUAL_MONTHS = 6;

    private final Materials materials;
    private final FactStore facts;
    private final TakeDowns takeDowns;
    private final Accounts accounts;
    private final Languages languages;
    private final Clock clock;

    MaterialPages(
            Materials materials,
            FactStore facts,
            TakeDowns takeDowns,
            Accounts accounts,
            Languages languages,
            Clock clock) {
        this.materials = materials;
        this.facts = facts;
        this.takeDowns = takeDowns;
        this.accounts = accounts;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    @ForStaff(Action.READ_INFORMATION)
    Reply show(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        String usual = LocalDate.now(clock).plusMonths(USUAL_MONTHS).toString();
        return page(who, id, tag(new Form(sent)), usual, "", null, Map.of());
    }

    @PostMapping("/review")
    @ForStaff(Action.EDIT_INFORMATION)
    Reply submit(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return after(
                who,
                id,
                sent,
                "information.done.submitted",
                form -> materials.submit(who, id, tag(form), form.number("revision")));
    }

    @PostMapping("/subject")
    @ForStaff(Action.EDIT_INFORMATION)
    Reply signSubject(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return after(
                who,
                id,
                sent,
                "information.done.signed",
                form -> materials.signSubject(who, id, tag(form), form.number("revision"), day(form.text("until"))));
    }

    @PostMapping("/reader")
    @ForStaff(Action.READ_INFORMATION)
    Reply signReader(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return after(
                who,
                id,
                sent,
                "information.done.signed",
                form -> materials.signReader(who, id, tag(form), form.number("revision")));
    }

    @PostMapping("/blocks/{block}/check")
    @ForStaff(Action.EDIT_INFORMATION)
    Reply check(
            @PathVariable("id") String id,
            @PathVariable("block") String block,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return after(
                who,
                id,
                sent,
                "information.done.checked",
                form -> materials.check(who, id, block, form.number("version")));
    }

    @PostMapping("/blocks/{block}/still-true")
    @ForStaff(Action.EDIT_INFORMATION)
    Reply stillTrue(
            @PathVariable("id") String id,
            @PathVariable("block") String block,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return after(
                who,
                id,
                sent,
                "information.done.looked",
                form -> materials.stillTrue(who, id, block, tag(form), form.number("version")));
    }

    /** One editor is enough: what is wrong must not wait for a second. */
    @PostMapping("/take-down")
    @ForStaff(value = Action.EDIT_INFORMATION, fresh = true)
    Reply takeDown(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return after(who, id, sent, "information.done.takendown", form -> {
            takeDowns.takeDown(who, id, form.text("reason"));
            return new Change.Done();
        });
    }

    private Reply after(
            Who.Staff who, String id, MultiValueMap<String, String> sent, String said, Function<Form, Change> work) {
        var form = new Form(sent);
        String tag = tag(form);
        try {
            return switch (work.apply(form)) {
                case Change.Done _ -> new SeeOther("/staff/information/" + id + "?in=" + tag, said);
                case Change.Outdated _ ->
                    page(who, id, tag, form.text("until"), form.text("reason"), "information.error.outdated", Map.of());
            };
        } catch (Problem.Conflict conflict) {
            return page(who, id, tag, form.text("until"), form.text("reason"), conflict.key(), Map.of());
        } catch (Problem.Invalid invalid) {
            return page(who, id, tag, form.text("until"), form.text("reason"), null, invalid.fields());
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException mistyped) {
            throw new Problem.Invalid(Map.of("until", "information.error.until"));
        }
    }

    /** A language of the house; the source where none is named. */
    private String tag(Form form) {
        return languages.of(form.text("in")).map(Language::tag).orElse(Material.SOURCE);
    }

    private MaterialPage page(
            Who.Staff who,
            String id,
            String tag,
            String until,
            String reason,
            @Nullable String problem,
            Map<String, String> errors) {
        Material material = materials.get(id);
        List<Past> past = materials.past(id);
        var people = new HashSet<UUID>();
        past.stream().map(Past::account).filter(Objects::nonNull).forEach(people::add);
        return new MaterialPage(
                material,
                tag,
                MaterialsPages.tags(languages),
                materials.sourcesAsTranslated(id, tag),
                facts.all(),
                past,
                people.isEmpty() ? Map.of() : accounts.namesOf(who, people),
                LocalDate.now(clock),
                until,
                takeDowns.of(id).orElse(null),
                reason,
                problem,
                errors);
    }
}
