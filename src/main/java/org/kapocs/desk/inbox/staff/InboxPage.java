package org.kapocs.desk.inbox.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.InboxLine;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.desk.referral.InboxLines.View;
import org.kapocs.desk.referral.InboxQuery;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** What was sent to the reader's organization. */
public record InboxPage(InboxQuery query, ListHead head, InboxLines found, InboxLines.Counts counts) implements Page {

    public List<View> views() {
        return List.of(View.values());
    }

    public boolean going() {
        return query.view() != View.OVER;
    }

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.late() ? frame.text("referral.inbox.late") : "",
                        query.asked() ? frame.text("referral.inbox.asked") : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public String number(Frame frame, View each) {
        return switch (each) {
            case FREE -> counted(frame, counts.free());
            case MINE -> counted(frame, counts.mine());
            case WAITING -> counted(frame, counts.waiting());
            case ALL -> counted(frame, counts.all());
            case OVER -> "";
        };
    }

    static String counted(Frame frame, int many) {
        return many > InboxLines.COUNTED
                ? frame.text("casework.cases.counted", "number", InboxLines.COUNTED)
                : frame.number(many);
    }

    public String kind(InboxLine line) {
        return line.state().kind();
    }

    /** What it reads like here: the state as it is seen by who is asked. */
    public String stateKey(InboxLine line) {
        return stateKeyOf(line);
    }

    static String stateKeyOf(InboxLine line) {
        return line.state().unanswered()
                ? "referral.inbox.state.new"
                : line.state().nameKey();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.next());
    }
}
