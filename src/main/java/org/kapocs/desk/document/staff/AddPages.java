package org.kapocs.desk.document.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.document.Card;
import org.kapocs.desk.document.Document;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.document.SendingBounds;
import org.kapocs.desk.document.Unfit;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sending scans and photos into a case. What is good is kept; of what is not, the form says why, filled in as it was. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/documents")
class AddPages {
    private final Documents documents;
    private final Sending sending;
    private final Cases cases;
    private final SendingBounds bounds;

    AddPages(Documents documents, Sending sending, Cases cases, SendingBounds bounds) {
        this.documents = documents;
        this.sending = sending;
        this.cases = cases;
        this.bounds = bounds;
    }

    @GetMapping("/new")
    Reply form(@PathVariable UUID id, Who.Staff who) {
        return page(who, id, null, DocumentForm.fresh(), 0, List.of(), Map.of());
    }

    @PostMapping
    Reply add(@PathVariable UUID id, Who.Staff who, HttpServletRequest request) {
        sending.demand(who, id);
        try (SentForm sent = bounds.read(request, SentForm.Room.DESK)) {
            var form = DocumentForm.of(sent.form());
            if (sent.files().isEmpty()) {
                return page(who, id, null, form, 0, List.of(), Map.of("file", "document.error.nofile"));
            }
            try {
                return kept(who, id, form, sent.files());
            } catch (Problem.Invalid invalid) {
                return page(who, id, null, form, 0, List.of(), invalid.fields());
            }
        }
    }

    private Reply kept(Who.Staff who, UUID id, DocumentForm form, List<SentFile> files) {
        Card card = form.card();
        var turned = new ArrayList<Turned>();
        boolean lessened = false;
        for (int at = 0; at < files.size(); at++) {
            SentFile file = files.get(at);
            String once = form.once() + "-" + at;
            Sending.Came came = Unfit.unread(file)
                    .<Sending.Came>map(Sending.Came.Refused::new)
                    .orElseGet(() -> sending.add(who, id, card, file.content(), once));
            switch (came) {
                case Sending.Came.Kept(UUID _, boolean less) -> lessened |= less;
                case Sending.Came.Refused(Unfit why) -> turned.add(new Turned(file.name(), why));
            }
        }
        return turned.isEmpty()
                ? new SeeOther("/staff/cases/" + id + "#documents", said("added", lessened))
                : page(who, id, null, form.again(), files.size() - turned.size(), turned, Map.of());
    }

    @GetMapping("/{document}/editions")
    Reply anew(@PathVariable UUID id, @PathVariable UUID document, Who.Staff who) {
        return page(who, id, documents.get(who, id, document), DocumentForm.fresh(), 0, List.of(), Map.of());
    }

    @PostMapping("/{document}/editions")
    Reply replace(@PathVariable UUID id, @PathVariable UUID document, Who.Staff who, HttpServletRequest request) {
        sending.demand(who, id);
        Document found = documents.get(who, id, document);
        try (SentForm sent = bounds.read(request, SentForm.Room.DESK)) {
            if (sent.files().size() != 1) {
                return page(
                        who, id, found, DocumentForm.fresh(), 0, List.of(), Map.of("file", "document.error.onefile"));
            }
            SentFile file = sent.files().getFirst();
            Sending.Came came = Unfit.unread(file)
                    .<Sending.Came>map(Sending.Came.Refused::new)
                    .orElseGet(() -> sending.replace(
                            who, found, file.content(), sent.form().text("once")));
            return switch (came) {
                case Sending.Came.Kept(UUID _, boolean less) ->
                    new SeeOther("/staff/cases/" + id + "/documents/" + document, said("replaced", less));
                case Sending.Came.Refused(Unfit why) ->
                    page(who, id, found, DocumentForm.fresh(), 0, List.of(new Turned(file.name(), why)), Map.of());
            };
        }
    }

    private static String said(String what, boolean lessened) {
        return "document.done." + what + (lessened ? ".lessened" : "");
    }

    private AddPage page(
            Who.Staff who,
            UUID id,
            @Nullable Document replaced,
            DocumentForm form,
            int kept,
            List<Turned> turned,
            Map<String, String> errors) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        return new AddPage(file, replaced, form, kept, turned, bounds.megabytes(), errors);
    }
}
