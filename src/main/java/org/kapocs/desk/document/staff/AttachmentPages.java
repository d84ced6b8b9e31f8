package org.kapocs.desk.document.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.ScanAnswer;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file that goes with a message, open: for who reads the contact, who refers, and who is asked. */
@Controller
class AttachmentPages {
    private final Attachments attachments;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Clock clock;

    AttachmentPages(Attachments attachments, Contacts contacts, Conversations conversations, Clock clock) {
        this.attachments = attachments;
        this.contacts = contacts;
        this.conversations = conversations;
        this.clock = clock;
    }

    @GetMapping("/staff/contacts/{id}/attachments/{attachment}")
    @ForStaff(Action.READ_CONTACTS)
    void ofContact(@PathVariable UUID id, @PathVariable UUID attachment, Who.Staff who, HttpServletResponse response)
            throws IOException {
        contacts.demand(who, id);
        send(who, Talk.of(id), attachment, Purpose.ANSWER, response);
    }

    @GetMapping("/staff/cases/{caseId}/referrals/{id}/attachments/{attachment}")
    @ForStaff(Action.REFER)
    void asked(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            Who.Staff who,
            HttpServletResponse response)
            throws IOException {
        conversations.demandOurs(who, caseId, id);
        send(who, Talk.about(id, caseId), attachment, Purpose.REFERRAL, response);
    }

    @GetMapping("/staff/inbox/{id}/attachments/{attachment}")
    @ForStaff(Action.ANSWER_REFERRALS)
    void atDesk(@PathVariable UUID id, @PathVariable UUID attachment, Who.Staff who, HttpServletResponse response)
            throws IOException {
        send(who, Talk.about(id, conversations.demandAtDesk(who, id)), attachment, Purpose.REFERRAL, response);
    }

    private void send(Who.Staff who, Talk talk, UUID attachment, Purpose purpose, HttpServletResponse response)
            throws IOException {
        var reading = attachments.open(who, talk, attachment, purpose);
        ScanAnswer.send(reading, each -> attachments.next(who, each), clock.getZone(), response);
    }
}
