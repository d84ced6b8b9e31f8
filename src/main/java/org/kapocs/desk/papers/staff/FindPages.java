package org.kapocs.desk.papers.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.papers.DocumentKind;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.Papers;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a client by exactly the number of a document; at a rate at which numbers are not guessed. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/papers/find")
class FindPages {
    private static final Rate TRIES = new Rate("papers.find", 60, Duration.ofHours(1));

    private final Papers papers;
    private final Clients clients;
    private final CaseList cases;
    private final PaperChoices choices;
    private final Limits limits;

    FindPages(Papers papers, Clients clients, CaseList cases, PaperChoices choices, Limits limits) {
        this.papers = papers;
        this.clients = clients;
        this.cases = cases;
        this.choices = choices;
        this.limits = limits;
    }

    @GetMapping
    Reply form(Who.Staff who, Language language) {
        return page(who, FindForm.empty(), null, language);
    }

    @PostMapping
    Reply find(@RequestParam Map<String, String> sent, Who.Staff who, Language language) {
        limits.take(TRIES, who.account().toString());
        var form = FindForm.of(sent);
        var kind = PaperForm.one(DocumentKind.values(), form.kind(), "kind", "papers.error.kind");
        return page(who, form, papers.find(who, kind, form.country(), form.number()), language);
    }

    private FindPage page(Who.Staff who, FindForm form, @Nullable List<KeptPaper> found, Language reader) {
        Set<UUID> people =
                found == null ? Set.of() : found.stream().map(KeptPaper::client).collect(Collectors.toSet());
        return new FindPage(
                form,
                choices.documents(reader),
                choices.countries(reader),
                found,
                clients.namesOf(who, people),
                people.isEmpty() ? Map.of() : cases.numbersOf(who, people));
    }
}
