package org.kapocs.facts.information.staff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.facts.information.Change;
import org.kapocs.facts.information.Fact;
import org.kapocs.facts.information.FactStore;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Past;
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
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The facts that texts use. */
@Controller
@RequestMapping("/staff/facts")
class FactPages {
    private final FactStore facts;
    private final Accounts accounts;
    private final Languages languages;

    FactPages(FactStore facts, Accounts accounts, Languages languages) {
        this.facts = facts;
        this.accounts = accounts;
        this.languages = languages;
    }

    @GetMapping
    @ForStaff(Action.READ_INFORMATION)
    Reply list(@RequestParam(name = "q", defaultValue = "") String q, Language reader) {
        String typed = TypedText.line(q);
        String words = typed.toLowerCase(Locale.ROOT);
        List<Fact> found = facts.all().stream()
                .filter(fact -> (fact.key() + " " + fact.said().values() + " " + fact.source())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        return new FactsPage(typed, found, facts.uses(reader.tag()));
    }

    @GetMapping("/{key}")
    @ForStaff(Action.READ_INFORMATION)
    Reply show(@PathVariable("key") String key, Who.Staff who, Language reader) {
        Fact fact = facts.get(key);
        return page(who, fact, fact.said(), fact.source(), false, Map.of(), reader);
    }

    @PostMapping("/{key}")
    @ForStaff(Action.EDIT_INFORMATION)
    Reply change(
            @PathVariable("key") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var form = new Form(sent);
        Fact before = facts.get(key);
        var said = new HashMap<String, String>();
        for (String language : languages(before)) {
            if (form.has("said-" + language)) {
                said.put(language, TypedText.line(form.text("said-" + language)));
            }
        }
        String source = TypedText.line(form.text("source"));
        var now = new Fact(key, before.type(), said, source, null, form.number("version"));
        try {
            return facts.change(who, now) instanceof Change.Done
                    ? new SeeOther("/staff/facts/" + key, "information.done.fact")
                    : page(who, facts.get(key), said, source, true, Map.of(), reader);
        } catch (Problem.Invalid invalid) {
            // With the version that was typed over, so that what a colleague changed meanwhile is not overwritten
            // unseen.
            var shown = new Fact(key, before.type(), before.said(), before.source(), before.checkedOn(), now.version());
            return page(who, shown, said, source, false, invalid.fields(), reader);
        }
    }

    @PostMapping("/{key}/check")
    @ForStaff(Action.EDIT_INFORMATION)
    Reply check(
            @PathVariable("key") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        if (facts.check(who, key, new Form(sent).number("version")) instanceof Change.Done) {
            return new SeeOther("/staff/facts/" + key, "information.done.checked");
        }
        Fact fact = facts.get(key);
        return page(who, fact, fact.said(), fact.source(), true, Map.of(), reader);
    }

    private List<String> languages(Fact fact) {
        return fact.type() == Fact.Type.TEXT ? MaterialsPages.tags(languages) : List.of(Material.SOURCE);
    }

    private FactPage page(
            Who.Staff who,
            Fact fact,
            Map<String, String> said,
            String source,
            boolean outdated,
            Map<String, String> errors,
            Language reader) {
        List<Past> past = facts.past(fact.key());
        var people = new HashSet<UUID>();
        past.stream().map(Past::account).filter(Objects::nonNull).forEach(people::add);
        return new FactPage(
                fact,
                said,
                source,
                languages(fact),
                facts.usesOf(fact.key(), reader.tag()),
                past,
                people.isEmpty() ? Map.of() : accounts.namesOf(who, people),
                outdated,
                errors);
    }
}
