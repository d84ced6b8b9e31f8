package org.kapocs.desk.contact.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * What is to be done.
 *
 * @param others what other rooms have to tell
 * @param language the tag it is narrowed to, or empty
 * @param topic the code it is narrowed to, or empty
 * @param next the address of the following page; null on the last
 */
public record WorklistPage(
        List<Piece> others,
        Worklist.View view,
        List<Tab> tabs,
        List<Line> lines,
        String language,
        String topic,
        List<Choice> languages,
        List<Choice> topics,
        @Nullable String next)
        implements Page {

    public boolean narrowed() {
        return !language.isEmpty() || !topic.isEmpty();
    }

    /** The fields by which a form asks for the same. */
    public List<Map.Entry<String, String>> fields() {
        return List.of(Map.entry("view", view.name()), Map.entry("language", language), Map.entry("topic", topic));
    }

    /** The kind of tag for how urgent it is. */
    public String kind(Contact contact) {
        return switch (contact.urgency()) {
            case DANGER -> "bad";
            case URGENT -> "warn";
            case SOON, CAN_WAIT -> "";
        };
    }

    /** A view and how many stand in it; null where it is not counted. */
    public record Tab(Worklist.View view, @Nullable Long count) {
        public boolean more() {
            return count != null && count > Worklist.COUNTED;
        }

        public long shown() {
            return count == null ? 0 : Math.min(count, Worklist.COUNTED);
        }
    }

    /**
     * A contact, by its code.
     *
     * @param holder the name of who has taken it; null when nobody has
     */
    public record Line(
            Contact contact,
            @Nullable Waiting waiting,
            boolean mine,
            @Nullable String holder) {
        /** Where it is worked on: at the contact, or at the case that came of it. */
        public String address(Frame frame) {
            UUID ofCase = contact.caseId();
            return ofCase != null && frame.visitor().may("READ_CASES")
                    ? "/staff/cases/" + ofCase
                    : "/staff/contacts/" + contact.id();
        }

        /** The message key of what comes next. */
        public String nextKey() {
            if (contact.caseId() != null && contact.waitingSince() != null) {
                return "contact.staff.next.CASE";
            }
            if (contact.waitingSince() != null) {
                return contact.account() == null ? "contact.staff.next.TAKE" : "contact.staff.next.REPLY";
            }
            return "contact.staff.next." + step();
        }

        private String step() {
            return contact.state() == ContactState.CLOSED
                    ? "NONE"
                    : contact.state() == ContactState.WAITING ? "WAIT" : "FINISH";
        }
    }
}
