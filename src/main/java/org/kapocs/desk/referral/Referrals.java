package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking another provider for help, with receipt and outcome. The case stays with who owns it. */
@Component
@Transactional
public class Referrals {
    private final ReferralRows rows;
    private final StepRows steps;
    private final Moves moves;
    private final Endings endings;
    private final Drafts drafts;
    private final Shares shares;
    private final PartnerAnswers answers;
    private final Together together;
    private final Sending sending;
    private final Places places;
    private final Links links;
    private final ReferralLetters letters;
    private final Cases cases;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Referrals(
            ReferralRows rows,
            StepRows steps,
            Moves moves,
            Endings endings,
            Drafts drafts,
            Shares shares,
            PartnerAnswers answers,
            Together together,
            Sending sending,
            Places places,
            Links links,
            ReferralLetters letters,
            Cases cases,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.moves = moves;
        this.endings = endings;
        this.drafts = drafts;
        this.shares = shares;
        this.answers = answers;
        this.together = together;
        this.sending = sending;
        this.places = places;
        this.links = links;
        this.letters = letters;
        this.cases = cases;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Begins a draft that asks this service for help with this need of the case. The same key begins one.
     *
     * @throws Problem.Conflict when the service has no address to which a referral can be sent
     */
    public UUID prepare(Who.Staff who, UUID caseFile, UUID need, UUID service, String onceKey) {
        return once.run(onceKey, () -> {
            Referral draft = drafts.of(who, caseFile, need, service);
            rows.insert(draft);
            moves.begun(who, draft);
            return draft.id();
        });
    }

    /** Changes a draft. Somebody else's change since that version is a conflict, and stays. */
    public void revise(Who.Staff who, UUID id, int version, Set<Section> sections, String asked, String language) {
        Drafts.refuseUnfit(asked);
        get(who, id).refuseUnless(Move.SEND);
        if (!rows.revise(who, id, version, sections, asked.strip(), language)) {
            throw new Problem.Conflict("referral.conflict");
        }
    }

    /** A referral; missing when it is not this person's to see. */
    @Transactional(readOnly = true)
    public Referral get(Who who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** Exactly what the recipient will see, before and after accepting, and whether a consent covers it. */
    public Proof proof(Who.Staff who, UUID id) {
        Referral referral = get(who, id);
        Shares.Whole whole = shares.whole(who, referral);
        return new Proof(referral, whole.before(), whole.after(), shares.coverage(who, referral));
    }

    /** What the recipient will see. */
    public record Proof(Referral referral, Preview before, Shared after, Coverage coverage) {}

    /**
     * Sends the draft as it was last seen, and with it those who are referred along, all or none of them: to where the
     * recipient's people have accounts, else with a one-time link by letter. Sending it again changes nothing.
     *
     * @throws Problem.Refused when no consent covers what it would show, or the case stands on one that is not there
     * @throws Problem.Conflict when it was changed since that version, or its case is closed
     */
    public void send(Who.Staff who, UUID id, int version) {
        send(who, id, version, Map.of(), false);
    }

    /**
     * The same.
     *
     * @param along who is sent with it, as they were looked at: the version of each
     * @param though it is asked for even where not enough places are left
     * @throws Problem.Conflict {@code referral.full} also when not enough places are left and it was not asked for though;
     *     {@code referral.together.changed} when others would be sent with it than those, or one was changed
     */
    public void send(Who.Staff who, UUID id, int version, Map<UUID, Integer> along, boolean though) {
        sending.hold(get(who, id));
        Referral draft = together.held(who, id);
        if (draft.state() == ReferralState.REQUESTED) {
            return;
        }
        if (draft.version() != version) {
            throw new Problem.Conflict("referral.conflict");
        }
        rows.sendTo(who, draft);
        List<Referral> drafts = together.toSend(who, draft, along);
        if (!though) {
            Addressee.At at = draft.to().at();
            places.refuseFull(who, draft.to().service(), at == null ? null : at.id(), drafts.size());
        }
        drafts.forEach(each -> sending.send(who, each));
    }

    /** Takes the referral back; its links stop working, and a recipient who may have seen something is told. */
    public void cancel(Who.Staff who, UUID id) {
        endings.end(who, get(who, id), Referral.Ending.TAKEN_BACK);
    }

    /** Sends the recipient another link; those before stop working. The same key sends one. */
    public void resend(Who.Staff who, UUID id, String onceKey) {
        once.run(onceKey, () -> {
            Referral referral = get(who, id);
            if (!referral.state().live()) {
                throw new Problem.Conflict("referral.conflict");
            }
            drafts.refuseVisitor(who, referral.caseFile());
            links.revoke(id);
            letters.again(who, referral);
            trail.wrote(who, Moves.subject(referral), "referral.link-rotated");
            return id;
        });
    }

    /** What the recipient may see of it now. That they saw it, and which sections, is kept. */
    public PartnerView open(Who.LinkHolder who) {
        return answers.open(who, get(who, who.referral()));
    }

    /** The provider will help, and may say something to the client. From now on they see the sections. */
    public void accept(Who.LinkHolder who, PartnerMessage message) {
        answers.accept(who, get(who, who.referral()), message);
    }

    /** The provider will not help, and why. */
    public void decline(Who.LinkHolder who, Refusal refusal) {
        answers.decline(who, get(who, who.referral()), refusal);
    }

    /** The provider tells how it goes, or how it went, and may say something to the client. */
    public void report(Who.LinkHolder who, Report report, PartnerMessage message) {
        answers.report(who, get(who, who.referral()), report, message);
    }

    /** The provider, who has accepted, says something to the client. */
    public void tell(Who.LinkHolder who, PartnerMessage message) {
        answers.tell(who, get(who, who.referral()), message);
    }

    /** The client, or staff on their word, says whether it helped. If it did, the need is answered. Said once. */
    public void confirm(Who who, UUID id, boolean helped) {
        Referral referral = get(who, id);
        if (referral.state() != ReferralState.COMPLETED) {
            throw new Problem.Conflict("referral.conflict");
        }
        ReferralResult result = helped ? ReferralResult.ACCEPTED_BY_BOTH : ReferralResult.DECLINED_BY_CLIENT;
        if (rows.confirm(who, id, result)) {
            steps.add(who, referral, ReferralState.COMPLETED, result.name(), clock.instant());
            trail.wrote(who, Moves.subject(referral), "referral.confirmed");
            if (helped) {
                cases.needAnswered(
                        who, referral.caseFile(), referral.need(), referral.to().service());
            }
        }
    }

    /** The referrals of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Referral> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile);
    }
}
