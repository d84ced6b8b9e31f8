package org.kapocs.facts.matter.staff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Change;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Past;
import org.kapocs.shared.access.Accounts;
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

/** What is known of a matter, and the word of an editor that it is so. */
@Controller
@RequestMapping("/staff/matters/{code}")
class EntryPages {
    private static final int USUAL_MONTHS = 6;

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Clock clock;

    EntryPages(Catalogue catalogue, Accounts accounts, Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @ForStaff(Action.READ_MATTERS)
    Reply show(@PathVariable String code, Who.Staff who) {
        return page(who, code, usual(), false, Map.of());
    }

    @PostMapping("/check")
    @ForStaff(Action.EDIT_MATTERS)
    Reply check(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        LocalDate review = day(form.text("review"));
        if (review == null) {
            return page(who, code, form.text("review"), false, Map.of("review", "catalogue.error.review"));
        }
        try {
            return catalogue.check(who, code, form.number("version"), review) instanceof Change.Outdated
                    ? page(who, code, form.text("review"), true, Map.of())
                    : new SeeOther("/staff/matters/" + code, "catalogue.done.checked");
        } catch (Problem.Invalid invalid) {
            return page(who, code, form.text("review"), false, invalid.fields());
        }
    }

    @PostMapping("/retirement")
    @ForStaff(Action.EDIT_MATTERS)
    Reply retire(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return use(who, code, new Form(sent).number("version"), true, "catalogue.done.retired");
    }

    @PostMapping("/return")
    @ForStaff(Action.EDIT_MATTERS)
    Reply takeBack(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return use(who, code, new Form(sent).number("version"), false, "catalogue.done.returned");
    }

    private Reply use(Who.Staff who, String code, int version, boolean out, String done) {
        return catalogue.retire(who, code, version, out) instanceof Change.Outdated
                ? page(who, code, usual(), true, Map.of())
                : new SeeOther("/staff/matters/" + code, done);
    }

    private String usual() {
        return LocalDate.now(clock).plusMonths(USUAL_MONTHS).toString();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException mistyped) {
            return null;
        }
    }

    private EntryPage page(Who.Staff who, String code, String review, boolean changed, Map<String, String> errors) {
        Entry entry = catalogue.get(code);
        List<Past> past = catalogue.past(code);
        var people = new HashSet<UUID>();
        past.stream().map(Past::account).filter(Objects::nonNull).forEach(people::add);
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(who, people);
        return new EntryPage(entry, past, names, LocalDate.now(clock), review, changed, errors);
    }
}
