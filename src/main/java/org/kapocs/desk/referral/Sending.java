package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends one draft: to where the recipient's people have accounts, else with a one-time link by letter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sending {
    private final DeskRows rows;
    private final Moves moves;
    private final Drafts drafts;
    private final Shares shares;
    private final PartnerDesks desks;
    private final ReferralLetters letters;
    private final Clock clock;

    Sending(
            DeskRows rows,
            Moves moves,
            Drafts drafts,
            Shares shares,
            PartnerDesks desks,
            ReferralLetters letters,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.drafts = drafts;
        this.shares = shares;
        this.desks = desks;
        this.letters = letters;
        this.clock = clock;
    }

    /** Whose desk it goes to stays so until the end of the transaction. */
    public void hold(Referral draft) {
        desks.held(draft.to().organization());
    }

    public void send(Who.Staff who, Referral draft) {
        if (shares.coverage(who, draft) instanceof Coverage.Refused refused) {
            throw new Problem.Refused(refused.reason().nameKey());
        }
        drafts.writable(who, draft.caseFile());
        drafts.refuseVisitor(who, draft.caseFile());
        Instant answerBy = clock.instant().plus(ReferralLetters.TO_ANSWER);
        if (moves.make(who, draft, Move.SEND, "", null, answerBy)) {
            Optional<UUID> desk = desks.held(draft.to().organization());
            desk.ifPresent(there -> rows.put(who, draft.id(), there));
            if (desk.isPresent()) {
                letters.toDesk(who, draft, "desk", answerBy);
            } else {
                letters.ask(who, draft, answerBy);
            }
        }
    }
}
