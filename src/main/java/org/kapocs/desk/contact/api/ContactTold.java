package org.kapocs.desk.contact.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures.Enclosed;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.program.Means;

/** A contact and what was said in it last. */
record ContactTold(
        ContactLine contact,
        Way reach,
        @Means("The oldest first, at most 200.") List<Said> messages,
        @Means("Whether more was said before.") boolean earlier) {

    /** A contact in the worklist; it names nobody. */
    record ContactLine(
            UUID id,
            ContactState state,
            @Means("A code of the taxonomy.") String topic,
            Urgency urgency,

            @Means("In which the newcomer writes and reads, BCP 47.")
            String language,

            @Means("Which they rather speak.") @Nullable String interpreter,
            @Means("1 to 23, where they said.") @Nullable Integer district,

            @Means("The service from whose page they came.") @Nullable
            UUID service,

            @Means("The case that came of it.") @Nullable UUID caseId,

            @Means("The account that has taken it.") @Nullable
            UUID account,

            Instant askedAt,
            Instant lastAt,

            @Means("Since when the newcomer waits for an answer.") @Nullable
            Instant waitingSince,

            @Means("The same as in the ETag.") int version) {

        static ContactLine of(Contact contact) {
            return new ContactLine(
                    contact.id(),
                    contact.state(),
                    contact.topic(),
                    contact.urgency(),
                    contact.language(),
                    contact.interpreter(),
                    contact.district(),
                    contact.service(),
                    contact.caseId(),
                    contact.account(),
                    contact.askedAt(),
                    contact.lastAt(),
                    contact.waitingSince(),
                    contact.version());
        }
    }

    /** How the newcomer may be reached. */
    record Way(
            Reach.Kind kind,
            String value,

            @Means("When and how it is safe, in their words.")
            String safe) {}

    /** Something said. */
    record Said(
            UUID id,
            Message.Author author,
            String language,
            @Means("Empty where files were sent alone.") String text,
            @Nullable Translated translation,
            Instant at,

            @Means("The files that go with it.") List<AttachmentTold> attachments) {}

    /** A file that goes with a message, and not what it shows. */
    record AttachmentTold(
            UUID id, @Means("As in Content-Type.") String type, int pages, long bytes) {
        static AttachmentTold of(Enclosed each) {
            return new AttachmentTold(each.id(), each.type(), each.pages(), each.bytes());
        }
    }

    /** The same in another language. */
    record Translated(String language, String text) {}

    static ContactTold of(Conversation conversation, Along along) {
        Reach reach = conversation.contact().reach();
        return new ContactTold(
                ContactLine.of(conversation.contact()),
                new Way(reach.kind(), reach.value(), reach.safe()),
                conversation.messages().stream()
                        .map(message -> said(message, along))
                        .toList(),
                conversation.goesBack());
    }

    private static Said said(Message message, Along along) {
        Message.Translation other = message.translation();
        return new Said(
                message.id(),
                message.author(),
                message.language(),
                message.text(),
                other == null ? null : new Translated(other.language(), other.text()),
                message.at(),
                along.of(message.id()).stream().map(AttachmentTold::of).toList());
    }
}
