package org.kapocs.desk.referral.open;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.referral.Reasons;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Seen;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** Whom the client point asked to help, in the newcomer's own file. */
public record OwnReferrals(List<Referral> referrals, Map<UUID, Seen> seen) implements Piece {
    private static final List<ReferralState> WAY =
            List.of(ReferralState.REQUESTED, ReferralState.ACCEPTED, ReferralState.COMPLETED);

    /** The states on the way of a referral that goes well. */
    public List<ReferralState> way() {
        return WAY;
    }

    /** Whether it has come as far as that, or is there. */
    public boolean reached(Referral referral, ReferralState state) {
        return position(referral.state()) >= WAY.indexOf(state);
    }

    public boolean onTheWay(Referral referral) {
        return position(referral.state()) >= 0;
    }

    private static int position(ReferralState state) {
        return switch (state) {
            case REQUESTED, RECEIVED -> 0;
            case ACCEPTED, IN_PROGRESS -> 1;
            case COMPLETED -> 2;
            default -> -1;
        };
    }

    public Optional<String> reason(Referral referral) {
        return Reasons.key(referral.reason());
    }

    /** What they have seen the last time, if anything. */
    public Optional<Seen> lastSeen(Referral referral) {
        return Optional.ofNullable(seen.get(referral.id()));
    }

    public String sections(Frame frame, Collection<Section> sections) {
        return sections.stream()
                .sorted()
                .map(each -> frame.text(each.nameKey()))
                .collect(Collectors.joining(frame.text("referral.comma") + " "));
    }
}
