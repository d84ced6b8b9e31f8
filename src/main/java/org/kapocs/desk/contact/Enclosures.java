package org.kapocs.desk.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;

/**
 * Files that go with messages. Another room makes them anew from what can be seen of them, keeps them sealed with the
 * message, and opens them to exactly those who read it.
 */
public interface Enclosures {
    /** How many go with one message. */
    int MOST = 3;

    /** Megabytes of one of them. */
    int megabytes();

    /** Reads a form of staff, to which files may belong. */
    SentForm read(HttpServletRequest request);

    /** The same of a newcomer, in the room that newcomers have. */
    SentForm readOfNewcomer(HttpServletRequest request);

    /** Makes each anew, with no transaction open meanwhile, or says why it cannot be. */
    Looked look(List<SentFile> sent);

    /** The same for a newcomer; one after the other, so that staff wait for one file of theirs at most. */
    Looked lookOfNewcomer(List<SentFile> sent);

    /** Keeps them with a message that was written in this transaction. */
    void keep(Who who, Talk talk, UUID message, List<Fit> files);

    /** Those of these messages that this person may read, in their order. */
    List<Enclosed> of(Who who, Collection<UUID> messages);

    /** As what one of them can be kept among the documents of a case. */
    List<Kind> kinds();

    /** Whether any can be kept among the documents of the case now: whoever asks may write into it. */
    boolean keeps(Who.Staff who, UUID caseFile);

    /**
     * Keeps one of a conversation that whoever asks was found to read among the documents of the case, too. What is among
     * them already is not kept twice; the same key keeps it once.
     *
     * @param kind one of {@link #kinds()}, by name
     * @return false when it cannot be for the moment
     */
    boolean keepInCase(Who.Staff who, Talk talk, UUID caseFile, UUID attachment, String kind, String onceKey);

    /** All that go with the messages of a newcomer's own contact, also with those that no page shows any more. */
    List<Enclosed> own(Who.CodeHolder who);

    /**
     * To which conversation a message belongs: that of a contact, or one about a referral.
     *
     * @param caseFile of the referral
     */
    record Talk(
            @Nullable UUID contact,
            @Nullable UUID referral,
            @Nullable UUID caseFile) {
        public static Talk of(UUID contact) {
            return new Talk(contact, null, null);
        }

        public static Talk about(UUID referral, UUID caseFile) {
            return new Talk(null, referral, caseFile);
        }
    }

    /**
     * What a document can be.
     *
     * @param nameKey the message that names it on the staff side
     */
    record Kind(String name, String nameKey) {}

    /** A file that was made anew and is not kept yet. */
    interface Fit {}

    /**
     * What looking came to; of several nothing is kept when one cannot be.
     *
     * @param turned those that cannot be kept
     */
    record Looked(List<Fit> fit, List<Turned> turned) {
        public static final Looked NOTHING = new Looked(List.of(), List.of());
    }

    /**
     * A file that is not kept.
     *
     * @param name as its sender calls it
     * @param why a message key, which takes {@code megabytes}
     */
    record Turned(String name, String why) {}

    /**
     * What a form to which files belong tells of them.
     *
     * @param megabytes of one file
     * @param turned those that were sent with it and cannot be kept
     * @param chosen names of all that were to go with it
     */
    record ToSend(int megabytes, List<Turned> turned, List<String> chosen) {
        /** Names of those to be chosen once more, which no browser does by itself; what cannot be kept is not among them. */
        public List<String> again() {
            var again = new ArrayList<>(chosen);
            turned.forEach(each -> again.remove(each.name()));
            return again;
        }
    }

    /**
     * A file that goes with a message, closed.
     *
     * @param picture or else a PDF
     * @param type as it stands in Content-Type
     * @param kept the document as which staff who ask find it kept; null for anybody else
     */
    record Enclosed(
            UUID id,
            UUID message,
            boolean picture,
            String type,
            int pages,
            long bytes,
            @Nullable UUID kept) {
        private static final int KILOBYTE = 1024;

        public long kilobytes() {
            return Math.ceilDiv(bytes, KILOBYTE);
        }
    }
}
