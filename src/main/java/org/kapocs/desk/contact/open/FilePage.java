package org.kapocs.desk.contact.open;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.contact.Landmark;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.ReachTold;
import org.kapocs.desk.contact.ReadElsewhere;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * A newcomer's own file.
 *
 * @param along the files that go with its messages
 * @param parts what other rooms of the desk show to them
 * @param looks who opened the file
 * @param draft what they were writing, when it could not be sent
 * @param reach how they may be reached, as they type it
 * @param done the message that says what they have just done
 */
public record FilePage(
        Conversation conversation,
        Along along,
        Enclosures.ToSend toSend,
        List<Piece> parts,
        Looks looks,
        Draft draft,
        ReachForm reach,
        Map<String, String> errors,
        @Nullable String done)
        implements Page {
    static final String TOO_MANY = "contact.file.toomany";
    static final String TOO_MANY_FILES = "contact.file.toomanyfiles";
    static final String FULL = "contact.file.full";
    private static final List<String> LATER = List.of(TOO_MANY, TOO_MANY_FILES, FULL);

    @Override
    public int status() {
        if (LATER.stream().anyMatch(errors::containsValue)) {
            return 429;
        }
        return errors.isEmpty() && toSend.turned().isEmpty() ? 200 : 400;
    }

    /** Whether how they may be reached is still to be saved, or corrected. */
    public boolean reachOpen() {
        return draft.reach() != null || errors.containsKey("value") || errors.containsKey("safe");
    }

    /** Whether it was written to them in words that they may not be able to read: then they are told who reads it to them. */
    public boolean unread(Message message, Language reader) {
        return !message.byNewcomer()
                && message.translation() == null
                && !message.language().equals(reader.tag());
    }

    /** By what they are reached, as far as this file tells it; nothing where they want to be reached in no way. */
    public List<Reach> ways() {
        Reach said = conversation.contact().reach();
        if (said.value().isEmpty()) {
            return List.of();
        }
        Stream<Reach> beside = parts.stream()
                .filter(ReachTold.class::isInstance)
                .flatMap(part -> ((ReachTold) part).beside(said).stream());
        return Stream.concat(Stream.of(said), beside).toList();
    }

    /** What other rooms show, and can be gone to from the top. */
    public List<Landmark> landmarks() {
        return parts.stream()
                .filter(Landmark.class::isInstance)
                .map(Landmark.class::cast)
                .toList();
    }

    /** Whether a case is read here: one came of this contact, or was opened with it. */
    public boolean ownCase() {
        return conversation.contact().caseId() != null && parts.stream().noneMatch(ReadElsewhere.class::isInstance);
    }

    public boolean danger() {
        return conversation.contact().danger();
    }

    /**
     * Who opened the file, the newest first.
     *
     * @param own with the person's own code
     * @param refused with the code and a wrong PIN
     */
    public record Looks(List<Opened> others, List<Opened> own, List<Opened> refused) {}

    /**
     * That somebody opened the file, on one day.
     *
     * @param kind staff, link, or code for the newcomer
     * @param organization its name, where there is one
     * @param point whether that is the one that runs the client point
     * @param purposeKey the message that says why
     */
    public record Opened(
            Instant first,
            Instant last,
            int times,
            String kind,
            @Nullable String organization,
            boolean point,
            String purposeKey) {
        /** That day, and at what time. */
        public String when(Frame frame) {
            return frame.time(first).equals(frame.time(last))
                    ? frame.dateTime(first)
                    : frame.dateTime(first) + "–" + frame.time(last);
        }
    }
}
