package org.kapocs.desk.casework.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseCounts;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
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
    private static final Set<String> VIEWS = Set.of("mine", "open", "closed");

    private final CaseList list;
    private final Contacts contacts;
    private final Accounts accounts;
    private final List<CasePart> parts;
    private final Clock clock;

    CasesPages(CaseList list, Contacts contacts, Accounts accounts, List<CasePart> parts, Clock clock) {
        this.list = list;
        this.contacts = contacts;
        this.accounts = accounts;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/staff/cases")
    @Transactional
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        String q = form.text("q");
        Optional<UUID> contact = q.isEmpty() ? Optional.empty() : contacts.find(who, q);
        if (contact.isPresent()) {
            return new SeeOther(list.ofContact(who, contact.get())
                    .map(found -> "/staff/cases/" + found.id())
                    .orElse("/staff/contacts/" + contact.get()));
        }
        String view = !q.isEmpty() ? "search" : VIEWS.contains(form.text("view")) ? form.text("view") : "mine";
        UUID owner = view.equals("open") ? form.idOrNull("owner") : null;
        var after = Optional.of(form.text("after")).filter(token -> !token.isEmpty());
        CaseLines found = list.find(who, query(view, owner, q, after));
        CaseCounts open = list.open(who);
        Set<UUID> caseworkers = view.equals("open") ? list.caseworkers(who) : Set.of();
        Set<UUID> people = new HashSet<>(caseworkers);
        found.lines().forEach(line -> people.add(line.owner()));
        Map<UUID, String> names = accounts.namesOf(who, people);
        var waiting = new HashMap<UUID, String>();
        parts.forEach(part -> waiting.putAll(part.waiting(who, found.lines())));
        return new CasesPage(
                view,
                q,
                open,
                who.account(),
                found.lines(),
                names,
                waiting,
                caseworkers(caseworkers, names),
                owner == null ? "" : owner.toString(),
                found.more(),
                clock.instant(),
                parts.stream().flatMap(part -> part.searches(who).stream()).toList(),
                found.next().map(token -> address(view, owner, q, token)).orElse(null));
    }

    private static List<Choice> caseworkers(Set<UUID> accounts, Map<UUID, String> names) {
        return accounts.stream()
                .map(each -> new Choice(each.toString(), names.getOrDefault(each, "")))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static String address(String view, @Nullable UUID owner, String text, String after) {
        return "/staff/cases?"
                + (view.equals("search") ? "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) : "view=" + view)
                + (owner == null ? "" : "&owner=" + owner)
                + "&after="
                + after;
    }

    private static CaseQuery query(String view, @Nullable UUID owner, String text, Optional<String> after) {
        CaseState state = switch (view) {
            case "search" -> null;
            case "closed" -> CaseState.CLOSED;
            default -> CaseState.OPEN;
        };
        return new CaseQuery(view.equals("mine"), owner, state, text, after);
    }
}
