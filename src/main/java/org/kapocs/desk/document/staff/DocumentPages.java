package org.kapocs.desk.document.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.document.Document;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.Edition;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a case, one of them, and its end. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/documents")
class DocumentPages {
    private final Documents documents;
    private final Cases cases;
    private final Accounts accounts;
    private final Clock clock;

    DocumentPages(Documents documents, Cases cases, Accounts accounts, Clock clock) {
        this.documents = documents;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    Reply all(@PathVariable UUID id, Who.Staff who) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        return new DocumentsPage(file, documents.ofCase(who, id), LocalDate.now(clock));
    }

    @GetMapping("/{document}")
    Reply one(@PathVariable UUID id, @PathVariable UUID document, Who.Staff who) {
        return page(who, id, documents.get(who, id, document), Map.of());
    }

    @PostMapping("/{document}/removal")
    Reply remove(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String why,
            Who.Staff who) {
        Document found = documents.get(who, id, document);
        try {
            documents.remove(who, found, TypedText.line(why));
            return new SeeOther("/staff/cases/" + id + "/documents", "document.done.removed");
        } catch (Problem.Invalid invalid) {
            return page(who, id, found, invalid.fields());
        }
    }

    private DocumentPage page(Who.Staff who, UUID id, Document document, Map<String, String> errors) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        List<Edition> editions = documents.editions(who, document);
        List<UUID> people = editions.stream().map(Edition::addedBy).distinct().toList();
        return new DocumentPage(file, document, editions, accounts.namesOf(who, people), LocalDate.now(clock), errors);
    }
}
