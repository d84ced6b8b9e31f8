package org.kapocs.desk.contact.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.contact.Message;
import org.kapocs.facts.need.Need;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * A contact as an officer sees it.
 *
 * @param along the files that go with its messages
 * @param names of the staff in it
 * @param me whose page it is
 * @param service the name of the service from whose page the newcomer came
 * @param district as people call it
 * @param toSend what the reply tells of files that go with it
 * @param kinds as what a file can be kept in the case; none where there is no case that may be written into
 * @param doubt what is asked before the reply is sent
 * @param parts what other rooms have to tell of it
 * @param outdated whether somebody changed something while the reply was written; both then stand on the page
 */
public record ContactPage(
        Conversation conversation,
        Along along,
        Need need,
        Map<UUID, String> names,
        UUID me,
        @Nullable Waiting waiting,
        @Nullable String service,
        @Nullable String district,
        List<Choice> languages,
        List<Choice> reasons,
        ReplyForm form,
        Map<String, String> errors,
        @Nullable Doubt doubt,
        boolean outdated,
        Enclosures.ToSend toSend,
        List<Choice> kinds,
        List<Piece> parts)
        implements Page {
    @Override
    public int status() {
        return outdated
                ? 409
                : errors.isEmpty() && doubt == null && toSend.turned().isEmpty() ? 200 : 400;
    }

    public Contact contact() {
        return conversation.contact();
    }

    public boolean mine() {
        return contact().isOf(me);
    }

    public boolean closed() {
        return contact().state() == ContactState.CLOSED;
    }

    /** Whether who looks at it wrote it, and can say in which language. */
    public boolean own(Message message) {
        return me.equals(message.account());
    }

    /** Who of staff wrote it. */
    public String writer(Message message) {
        UUID account = message.account();
        return account == null ? "" : names.getOrDefault(account, "");
    }

    public @Nullable String holder() {
        UUID account = contact().account();
        return account == null ? null : names.getOrDefault(account, "");
    }

    /** The message key of what became of the letter that told of it; null where there is none. */
    public @Nullable String letter(Message message) {
        var state = conversation.letters().get(message.id());
        return state == null ? null : state.key();
    }

    /** How the newcomer can get to read the reply. */
    public List<Choice> reads(Frame frame) {
        String theirs = frame.languageName(contact().language());
        return Arrays.stream(ReplyForm.Reads.values())
                .map(each -> new Choice(
                        each.name(),
                        frame.text("contact.staff.reads." + each, "language", theirs),
                        each == ReplyForm.Reads.UNTRANSLATED
                                ? frame.text("contact.staff.reads.UNTRANSLATED.hint")
                                : null))
                .toList();
    }

    /** Whether it was written to the newcomer in another language than theirs, and still stands so. */
    public boolean untold(Message message) {
        return message.translation() == null
                && !message.byNewcomer()
                && !message.language().equals(contact().language());
    }

    /** What was written last. */
    public Message latest() {
        return conversation.messages().getLast();
    }
}
