package org.kapocs.desk.document.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.ScanAnswer;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What documents and files of messages show, for programs: one at a time, each kept in the trail before it is sent. */
@RestController
@RequestMapping("/api/v1")
class ContentApi {
    private final Documents documents;
    private final Attachments attachments;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Clock clock;

    ContentApi(
            Documents documents, Attachments attachments, Contacts contacts, Conversations conversations, Clock clock) {
        this.documents = documents;
        this.attachments = attachments;
        this.contacts = contacts;
        this.conversations = conversations;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/documents/{document}/content")
    @ForToken({Action.WORK_CASES, Action.OPEN_FILES})
    @Operation(
            value = "Opens the newest scan of a document. Its owner reads that it was opened, and for which purpose.",
            sends = {"image/jpeg", "application/pdf"})
    void scan(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @Means("DOCUMENT_FORM, DOCUMENT_AUTHORITY or DOCUMENT_CHECK.") @RequestParam(name = "purpose")
                    Purpose purpose,
            Who.Staff who,
            HttpServletResponse response)
            throws IOException {
        UUID newest = documents.get(who, id, document).scan().id();
        var reading = documents.open(who, id, document, newest, purpose);
        ScanAnswer.send(reading, each -> documents.next(who, each), clock.getZone(), response);
    }

    @GetMapping("/contacts/{id}/attachments/{attachment}")
    @ForToken({Action.READ_CONTACTS, Action.OPEN_FILES})
    @Operation(
            value = "Opens a file that goes with a message of a contact. The newcomer reads that it was opened.",
            sends = {"image/jpeg", "application/pdf"})
    void attachment(@PathVariable UUID id, @PathVariable UUID attachment, Who.Staff who, HttpServletResponse response)
            throws IOException {
        contacts.demand(who, id);
        var reading = attachments.open(who, Talk.of(id), attachment, Purpose.ANSWER);
        ScanAnswer.send(reading, each -> attachments.next(who, each), clock.getZone(), response);
    }

    @GetMapping("/inbox/{id}/attachments/{attachment}")
    @ForToken({Action.ANSWER_REFERRALS, Action.OPEN_FILES})
    @Operation(
            value = "Opens a file that goes with what was written about a referral that was sent to one's own"
                    + " organization, as long as it goes on.",
            sends = {"image/jpeg", "application/pdf"})
    void ofReferral(@PathVariable UUID id, @PathVariable UUID attachment, Who.Staff who, HttpServletResponse response)
            throws IOException {
        Talk talk = Talk.about(id, conversations.demandAtDesk(who, id));
        var reading = attachments.open(who, talk, attachment, Purpose.REFERRAL);
        ScanAnswer.send(reading, each -> attachments.next(who, each), clock.getZone(), response);
    }
}
