package org.kapocs.desk.referral.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.Desk;
import org.kapocs.desk.referral.Reasons;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Seen;
import org.kapocs.desk.referral.Turn;
import org.kapocs.shared.notification.LetterState;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * The referrals of a case, beside its stream.
 *
 * @param along the files that go with what we and who is asked wrote to each other
 * @param megabytes of one file that we send
 * @param kinds as what a file of theirs can be kept among the documents; none where the reader keeps none
 * @param writable whether another can be begun
 */
public record CaseReferrals(
        UUID caseId,
        List<Referral> referrals,
        Map<UUID, LetterState> letters,
        Map<UUID, Seen> seen,
        Map<UUID, List<Turn>> turns,
        Along along,
        int megabytes,
        List<Enclosures.Kind> kinds,
        boolean writable)
        implements Piece {

    public String address(Referral referral) {
        return "/staff/cases/" + caseId + "/referrals/" + referral.id();
    }

    public List<Choice> kinds(Frame frame) {
        return kinds.stream()
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public String kind(Referral referral) {
        return referral.state().kind();
    }

    public Optional<String> reason(Referral referral) {
        return Reasons.key(referral.reason());
    }

    /** The newest letter, while it is waited for: what was opened has arrived, and what is over needs none. */
    public Optional<LetterState> letter(Referral referral) {
        return Optional.ofNullable(letters.get(referral.id()))
                .filter(state -> referral.state() == ReferralState.REQUESTED
                        || referral.state().live()
                                && (state instanceof LetterState.Failed || state instanceof LetterState.Dropped));
    }

    public String letterKind(LetterState state) {
        return switch (state) {
            case LetterState.Sent _ -> "good";
            case LetterState.Waiting _ -> "warn";
            case LetterState.Failed _, LetterState.Dropped _ -> "bad";
        };
    }

    /** What the recipient saw the last time, if anything. */
    public Optional<Seen> lastSeen(Referral referral) {
        return Optional.ofNullable(seen.get(referral.id()));
    }

    public String sections(Frame frame, Seen last) {
        return String.join(
                ", ", last.sections().stream().map(each -> word(frame, each)).toList());
    }

    private static String word(Frame frame, Section section) {
        return frame.text(section.nameKey());
    }

    /** What we and who is asked have written to each other. */
    public List<Turn> turns(Referral referral) {
        return turns.getOrDefault(referral.id(), List.of());
    }

    public boolean ours(Turn turn) {
        return turn.side() == Turn.Side.ASKER;
    }

    /** Whether who is asked waits for an answer of ours. */
    public boolean waits(Referral referral) {
        return waitsForUs(referral);
    }

    /**
     * Whether we can write to who is asked. Before they accept only what they ask is answered: all else stands in the
     * message of the referral, which the client reads.
     */
    public boolean open(Referral referral) {
        return referral.state().live()
                && referral.desk() != null
                && (!referral.state().unanswered() || waitsForUs(referral));
    }

    /** What is said beside the field, as a message key. */
    public String asksKey(Referral referral) {
        return asksKey(referral.state().unanswered());
    }

    static String asksKey(boolean before) {
        return before ? "referral.talk.before" : "referral.talk.asker";
    }

    /** The last that who is asked wrote. */
    public Optional<Turn> lastTheirs(Referral referral) {
        return turns(referral).stream().filter(turn -> !ours(turn)).reduce((_, later) -> later);
    }

    static boolean waitsForUs(Referral referral) {
        Desk desk = referral.desk();
        return referral.state().live() && desk != null && desk.waitsFor() == Turn.Side.ASKER;
    }

    public boolean draft(Referral referral) {
        return referral.state() == ReferralState.DRAFT;
    }
}
