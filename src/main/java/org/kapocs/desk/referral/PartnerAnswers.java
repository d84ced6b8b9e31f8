package org.kapocs.desk.referral;

import java.time.Clock;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a recipient does with a referral, whether they came by a link or have an account: the same rules, one place. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartnerAnswers {
    private final StepRows steps;
    private final Moves moves;
    private final PartnerSight sight;
    private final ReferralLetters letters;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    PartnerAnswers(
            StepRows steps,
            Moves moves,
            PartnerSight sight,
            ReferralLetters letters,
            Trail trail,
            Once once,
            Clock clock) {
        this.steps = steps;
        this.moves = moves;
        this.sight = sight;
        this.letters = letters;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** What may be seen of it now; that it was seen, and which sections, is kept. */
    public PartnerView open(Who who, Referral referral) {
        PartnerView view = sight.of(referral);
        trail.read(who, Moves.subject(referral), Purpose.REFERRAL);
        view.shared().ifPresent(shared -> {
            steps.saw(referral.id(), shared.sections(), clock.instant());
            trail.read(who, new Subject("client", referral.client()), Purpose.REFERRAL);
        });
        return view;
    }

    /** Whether it was accepted now, and not by this click's twin or by a colleague. */
    public boolean accept(Who who, Referral referral, PartnerMessage message) {
        refuseUncovered(referral);
        boolean now = moves.make(who, referral, Move.ACCEPT, "", null, null);
        if (now && referral.desk() == null) {
            letters.thank(who, referral);
        }
        say(who, referral, message);
        return now;
    }

    public void decline(Who who, Referral referral, Refusal refusal) {
        moves.make(who, referral, Move.DECLINE, refusal.name(), ReferralResult.DECLINED_BY_PROVIDER, null);
    }

    public void report(Who who, Referral referral, Report report, PartnerMessage message) {
        refuseUncovered(referral);
        moves.make(who, referral, report.move(), report.name(), report.result(), null);
        say(who, referral, message);
    }

    /** Says something to the client. */
    public void tell(Who who, Referral referral, PartnerMessage message) {
        if (!referral.state().sharing()) {
            throw new Problem.Conflict("referral.conflict");
        }
        refuseUncovered(referral);
        say(who, referral, message);
    }

    /** Whether a consent covers it now. */
    public boolean covered(Referral referral) {
        return !sight.closed(referral);
    }

    /** Nothing goes on without a consent. */
    public void refuseUncovered(Referral referral) {
        if (!covered(referral)) {
            throw new Problem.Conflict("referral.conflict");
        }
    }

    /** Even where the click itself had a twin: what was written is kept, once for each form. */
    private void say(Who who, Referral referral, PartnerMessage message) {
        if (!message.isEmpty()) {
            once.run(message.key(), () -> {
                steps.said(referral.id(), message, clock.instant());
                trail.wrote(who, Moves.subject(referral), "referral.message");
                return referral.id();
            });
        }
    }
}
