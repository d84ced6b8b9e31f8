package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What who refers and who is asked write to each other while a referral goes on. The client reads none of it here. */
@Component
@Transactional
public class Conversations {

    private final ReferralRows rows;
    private final PartyRows party;
    private final StepRows steps;
    private final PartnerAnswers answers;
    private final ReferralLetters letters;
    private final Enclosures enclosures;
    private final JdbcClient sql;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Conversations(
            ReferralRows rows,
            PartyRows party,
            StepRows steps,
            PartnerAnswers answers,
            ReferralLetters letters,
            Enclosures enclosures,
            JdbcClient sql,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.party = party;
        this.steps = steps;
        this.answers = answers;
        this.letters = letters;
        this.enclosures = enclosures;
        this.sql = sql;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Who refers writes to who is asked, who gets a letter that something waits. The same key writes once.
     *
     * @throws Problem.Invalid when there are no words, or too many
     * @throws Problem.Conflict when it is over, or nobody there has an account
     */
    public void ask(Who.Staff who, UUID id, String text, String onceKey, List<Enclosures.Fit> files) {
        write(who, rows.get(who, id).orElseThrow(Problem.Missing::new), Turn.Side.ASKER, text, onceKey, files);
    }

    /** Who is asked writes to who refers. The same key writes once. */
    public void answer(Who.Staff who, UUID id, String text, String onceKey, List<Enclosures.Fit> files) {
        write(who, rows.atDesk(who, id).orElseThrow(Problem.Missing::new), Turn.Side.DESK, text, onceKey, files);
    }

    /**
     * What who is asked wrote last needs no answer, and waits for nobody from now on; a second time it changes nothing.
     *
     * @param turn the last of theirs that this person has read
     * @throws Problem.Conflict when they have written since
     */
    public void dismiss(Who.Staff who, UUID id, UUID turn) {
        Referral held = party.held(who, id).orElseThrow(Problem.Missing::new);
        Desk desk = held.desk();
        if (desk == null || desk.waitsFor() != Turn.Side.ASKER) {
            return;
        }
        if (!rests(who, id, turn)) {
            throw new Problem.Conflict("referral.turn.newer");
        }
        trail.wrote(who, Moves.subject(held), "referral.dismissed");
    }

    /** @throws Problem.Missing when this person does not read what was written about it for who refers */
    @Transactional(readOnly = true)
    public void demandOurs(Who.Staff who, UUID caseFile, UUID id) {
        if (rows.get(who, id).filter(found -> found.caseFile().equals(caseFile)).isEmpty()) {
            throw new Problem.Missing();
        }
    }

    /** @throws Problem.Missing when it was not sent to the organization of this person */
    @Transactional(readOnly = true)
    public void demandTheirs(Who.Staff who, UUID id) {
        if (rows.atDesk(who, id).isEmpty()) {
            throw new Problem.Missing();
        }
    }

    /**
     * The case of a referral, whose words this person reads for who is asked.
     *
     * @throws Problem.Missing when they do not: it is not theirs, it is over, or no consent covers it any more
     */
    @Transactional
    public UUID demandAtDesk(Who.Staff who, UUID id) {
        return rows.atDesk(who, id)
                .filter(found -> found.state().live())
                .filter(answers::covered)
                .map(Referral::caseFile)
                .orElseThrow(Problem.Missing::new);
    }

    private void write(
            Who.Staff who, Referral referral, Turn.Side side, String text, String onceKey, List<Enclosures.Fit> files) {
        String words = text.strip();
        String fault = Turn.fault(words);
        if (fault != null) {
            throw new Problem.Invalid(Map.of("text", fault));
        }
        once.run(onceKey, () -> {
            // It waits for whoever ends it meanwhile, and who ends it later waits for this.
            if (!waits(who, referral.id(), side)) {
                throw new Problem.Conflict("referral.conflict");
            }
            answers.refuseUncovered(referral);
            UUID turn = Ids.next();
            steps.wrote(new Turn(turn, referral.id(), clock.instant(), side, who.account(), words, files.size()));
            enclosures.keep(who, Enclosures.Talk.about(referral.id(), referral.caseFile()), turn, files);
            if (side == Turn.Side.ASKER) {
                letters.toDesk(who, referral, "desksaid", Objects.requireNonNull(referral.answerBy()));
            }
            trail.wrote(who, Moves.subject(referral), "referral.wrote");
            return referral.id();
        });
    }

    /** Whether it goes on at a desk and waits for the other side from now on. */
    private boolean waits(Who.Staff who, UUID id, Turn.Side side) {
        return sql.sql("update referral.referral set waits_for = :other where id = :id and desk is not null and "
                                + (side == Turn.Side.DESK ? "desk" : "organization") + " = :organization and "
                                + Silence.ANY.condition)
                        .param("other", side.other().name())
                        .param("id", id)
                        .param("organization", who.organization())
                        .update()
                == 1;
    }

    /** Whether nobody is waited for from now on, because nothing came after that turn. It is held already. */
    private boolean rests(Who.Staff who, UUID id, UUID turn) {
        return sql.sql("""
                        update referral.referral set waits_for = null where id = :id and organization = :organization
                          and :turn = (select t.id from referral.turn t where t.referral = :id and t.side = 'DESK'
                                       order by t.seq desc limit 1)""")
                        .param("id", id)
                        .param("organization", who.organization())
                        .param("turn", turn)
                        .update()
                == 1;
    }
}
