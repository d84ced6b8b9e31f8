package org.kapocs.desk.document.staff;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.document.Document;
import org.kapocs.desk.document.Documents;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
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

/** Correcting what is told of a document; what two people write at the same time is shown to the second. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/documents/{document}/correction")
class CorrectionPages {
    private final Documents documents;
    private final Cases cases;

    CorrectionPages(Documents documents, Cases cases) {
        this.documents = documents;
        this.cases = cases;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, @PathVariable UUID document, Who.Staff who) {
        Document found = documents.get(who, id, document);
        return page(who, found, DocumentForm.of(found.known()), null, Map.of());
    }

    @PostMapping
    Reply correct(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        Document found = documents.get(who, id, document);
        var typed = new Form(sent);
        var form = DocumentForm.of(typed);
        try {
            documents.correct(who, found, typed.number("version"), form.card());
            return new SeeOther("/staff/cases/" + id + "/documents/" + document, "document.done.corrected");
        } catch (Problem.Invalid invalid) {
            return page(who, found, form, null, invalid.fields());
        } catch (Problem.Conflict meanwhile) {
            if (!meanwhile.key().equals("document.error.changed")) {
                throw meanwhile;
            }
            Document now = documents.get(who, id, document);
            return page(who, now, form, DocumentForm.of(now.known()), Map.of());
        }
    }

    private CorrectionPage page(
            Who.Staff who,
            Document document,
            DocumentForm form,
            @Nullable DocumentForm theirs,
            Map<String, String> errors) {
        return new CorrectionPage(
                cases.get(who, document.caseFile(), Purpose.CASEWORK), document, form, theirs, errors);
    }
}
