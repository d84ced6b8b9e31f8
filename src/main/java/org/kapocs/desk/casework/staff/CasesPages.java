package org.kapocs.desk.casework.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. */
@Controller
@ForStaff(Action.READ_CASES)
class CasesPages {
    private static final Set<String> VIEWS = Set.of("mine", "open", "closed");

    private final CaseList list;
    private final Cases cases;
    private final Contacts contacts;
    private final Accounts accounts;
    private final List<CasePart> parts;

    CasesPages(CaseList list, Cases cases, Contacts contacts, Accounts accounts, List<CasePart> parts) {
        this.list = list;
        this.cases = cases;
        this.contacts = contacts;
        this.accounts = accounts;
        this.parts = parts;
    }

    @GetMapping("/staff/cases")
    Reply list(
            @RequestParam(name = "view", defaultValue = "mine") String asked,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after,
            Who.Staff who) {
        boolean search = !q.isBlank();
        Optional<UUID> contact = search ? contacts.find(who, q) : Optional.empty();
        if (contact.isPresent()) {
            return new SeeOther(list.ofContact(who, contact.get())
                    .map(found -> "/staff/cases/" + found.id())
                    .orElse("/staff/contacts/" + contact.get()));
        }
        String view = search ? "search" : VIEWS.contains(asked) ? asked : "mine";
        CaseLines found = list.find(who, query(view, q, after));
        Map<Boolean, Integer> open = list.open(who);
        var owners = accounts.namesOf(
                who, found.lines().stream().map(CaseLine::owner).collect(Collectors.toSet()));
        var waiting = new HashMap<UUID, String>();
        parts.forEach(part -> waiting.putAll(part.waiting(who, found.lines())));
        String address =
                "/staff/cases?" + (search ? "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) : "view=" + view);
        return new CasesPage(
                view,
                q,
                open.getOrDefault(true, 0),
                open.getOrDefault(false, 0),
                who.account(),
                found.lines(),
                owners,
                waiting,
                found.next().map(token -> address + "&after=" + token).orElse(null));
    }

    private static CaseQuery query(String view, String text, Optional<String> after) {
        CaseState state = switch (view) {
            case "search" -> null;
            case "closed" -> CaseState.CLOSED;
            default -> CaseState.OPEN;
        };
        return new CaseQuery(view.equals("mine"), state, text, after);
    }
}
