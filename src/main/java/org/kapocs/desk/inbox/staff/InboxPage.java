package org.kapocs.desk.inbox.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.InboxLine;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.desk.referral.InboxLines.View;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** What was sent to the reader's organization. */
public record InboxPage(View view, InboxLines found, InboxLines.Counts counts) implements Page {

    public List<View> views() {
        return List.of(View.values());
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
        return line.state().unanswered()
                ? "referral.inbox.state.new"
                : line.state().nameKey();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        String token = found.next();
        return token == null ? null : "/staff/inbox?view=" + view + "&after=" + token;
    }
}
