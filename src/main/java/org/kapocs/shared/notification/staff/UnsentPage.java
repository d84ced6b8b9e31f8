package org.kapocs.shared.notification.staff;

import java.util.List;
import org.kapocs.shared.notification.LetterState;
import org.kapocs.shared.notification.Unsent;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** The letters that are not sent. */
public record UnsentPage(List<Unsent> letters) implements Page {

    /** What stood in the way, in words; empty when nothing has yet. */
    public String hindrance(Frame frame, Unsent letter) {
        return switch (letter.state()) {
            case LetterState.Waiting waiting ->
                waiting.hindrance().map(each -> frame.text(each.key())).orElse("");
            case LetterState.Failed failed -> frame.text(failed.hindrance().key());
            case LetterState.Sent _ -> "";
        };
    }

    /** When it is tried again; empty when it will not be by itself. */
    public String next(Frame frame, Unsent letter) {
        return letter.state() instanceof LetterState.Waiting waiting ? frame.dateTime(waiting.next()) : "";
    }

    public String kind(Unsent letter) {
        return letter.state() instanceof LetterState.Failed ? "bad" : "warn";
    }
}
