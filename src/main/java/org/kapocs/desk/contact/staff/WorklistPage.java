package org.kapocs.desk.contact.staff;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * What is to be done.
 *
 * @param others what other rooms have to tell
 * @param filter to what it is narrowed
 * @param found the lines, and where the next page begins
 */
public record WorklistPage(
        List<Piece> others,
        ListHead head,
        Worklist.Filter filter,
        List<Tab> tabs,
        Sieve.Sieved<Line> found,
        List<Choice> languages,
        List<Choice> topics)
        implements Page {

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String language() {
        return Objects.requireNonNullElse(filter.language(), "");
    }

    public String topic() {
        return Objects.requireNonNullElse(filter.topic(), "");
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        language().isEmpty() ? "" : frame.languageName(language()),
                        topic().isEmpty() ? "" : frame.text("topic." + topic()))
                .filter(word -> !word.isEmpty())
                .toList();
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
