package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. */
@Controller
@ForStaff(Action.READ_CASES)
class CasesPages {
    private final CaseList list;
    private final CasesFiltered filtered;
    private final SavedFilters filters;
    private final Contacts contacts;
    private final Accounts accounts;
    private final List<CasePart> parts;
    private final Topics topics;
    private final FilterChoices choices;
    private final Clock clock;

    CasesPages(
            CaseList list,
            CasesFiltered filtered,
            SavedFilters filters,
            Contacts contacts,
            Accounts accounts,
            List<CasePart> parts,
            Topics topics,
            FilterChoices choices,
            Clock clock) {
        this.list = list;
        this.filtered = filtered;
        this.filters = filters;
        this.contacts = contacts;
        this.accounts = accounts;
        this.parts = parts;
        this.topics = topics;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/staff/cases")
    @Transactional
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        String q = form.text("q");
        Optional<UUID> contact = q.isEmpty() ? Optional.empty() : contacts.find(who, q);
        if (contact.isPresent()) {
            return new SeeOther(list.ofContact(who, contact.get())
                    .map(found -> "/staff/cases/" + found.id())
                    .orElse("/staff/contacts/" + contact.get()));
        }
        Set<String> marks = list.marks(who);
        var wish = CaseWish.read(form, topics, marks);
        CaseLines found = list.find(who, wish.query(form.text("after")));
        Set<UUID> caseworkers = wish.view().equals("open") ? list.caseworkers(who) : Set.of();
        Set<UUID> people = new HashSet<>(caseworkers);
        found.lines().forEach(line -> people.add(line.owner()));
        Map<UUID, String> names = accounts.namesOf(who, people);
        var waiting = new HashMap<UUID, String>();
        parts.forEach(part -> waiting.putAll(part.waiting(who, found.lines())));
        return new CasesPage(
                wish,
                filters.over(who, filtered, wish.wish()),
                list.counts(who),
                who.account(),
                found.lines(),
                names,
                waiting,
                choices.of(reader, caseworkers(caseworkers, names), wish, marks),
                found.more(),
                found.unfinished(),
                clock.instant(),
                parts.stream().flatMap(part -> part.searches(who).stream()).toList(),
                wish.wish().from(filtered.path(), found.next().orElse(null)));
    }

    private static List<Choice> caseworkers(Set<UUID> accounts, Map<UUID, String> names) {
        return accounts.stream()
                .map(each -> new Choice(each.toString(), names.getOrDefault(each, "")))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
