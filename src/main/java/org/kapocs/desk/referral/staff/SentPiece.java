package org.kapocs.desk.referral.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapocs.desk.referral.Referral;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** What was sent just now, to whom, and what happens next; shown once, on the page that says it was sent. */
public record SentPiece(Referral referral) implements Piece {
    static final String SAID = "referral.done.sent";

    /** The last that this person sent in the case. */
    static Optional<SentPiece> last(Who.Staff who, List<Referral> referrals) {
        return referrals.stream()
                .filter(each -> each.sentAt() != null && each.state().unanswered())
                .filter(each -> each.account().equals(who.account()))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.sentAt())))
                .map(SentPiece::new);
    }

    /** Whether it was just now. */
    public boolean now(Frame frame) {
        return SAID.equals(frame.said());
    }

    /** What they see once they have accepted. */
    public String sections(Frame frame) {
        return referral.sections().stream()
                .sorted()
                .map(section -> frame.text(section.nameKey()))
                .collect(Collectors.joining(", "));
    }

    /** The message key of how they learn of it. */
    public String way() {
        return referral.desk() == null ? "referral.sent.letter" : "referral.sent.desk";
    }

    /** Until when they may answer. */
    public String until(Frame frame) {
        return frame.date(Objects.requireNonNull(referral.answerBy()));
    }
}
