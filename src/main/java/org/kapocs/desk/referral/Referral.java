package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;

/**
 * A provider is asked to help a client with one need; the case stays where it is. Carries no copy of the client's data:
 * the recipient is shown it live, section by section, while a consent covers it.
 *
 * @param organization ours, in whose compartment it is
 * @param contact the contact with whose code the client reads it, where there is one
 * @param sections what the recipient sees after accepting
 * @param asked the caseworker's words to the recipient, seen before accepting: names nobody
 * @param desk whose people may answer it here; null where a link does
 * @param party binds it to those of the household who are referred along; null alone
 * @param reason a name of {@link Refusal}, {@link Report} or {@link Ending}, as the state has one
 * @param sentAt null while a draft
 * @param answerBy until when the recipient may answer; null while a draft
 * @param version changes with every change
 */
public record Referral(
        UUID id,
        UUID organization,
        UUID account,
        UUID caseFile,
        UUID client,
        @Nullable UUID contact,
        UUID need,
        Addressee to,
        Set<Section> sections,
        String asked,
        @Nullable Desk desk,
        @Nullable UUID party,
        ReferralState state,
        @Nullable String reason,
        @Nullable ReferralResult result,
        @Nullable Instant sentAt,
        @Nullable Instant answerBy,
        Instant stateSince,
        int version) {

    /** The recipient always learns what the need is and in which language to speak, so consent must cover these. */
    public static final Set<Section> ALWAYS = Set.copyOf(EnumSet.of(Section.NEEDS, Section.LANGUAGES));

    public Referral {
        var all = EnumSet.copyOf(ALWAYS);
        all.addAll(sections);
        sections = Set.copyOf(all);
    }

    /** Why it ended without the provider. Named {@code referral.reason.<NAME>}. */
    public enum Ending {
        /** Staff took it back. */
        TAKEN_BACK,
        /** The client took the consent back. */
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED,
        CASE_CLOSED,
        NO_ANSWER
    }

    /** Whether the provider was ever asked; a draft taken back never was. */
    public boolean sent() {
        return answerBy != null;
    }

    /** Whether the client has been helped as the provider says, and has not yet said so themselves. */
    public boolean awaitsConfirmation() {
        return state == ReferralState.COMPLETED && result == null;
    }

    /** Whether this very move was made before. */
    boolean already(Move move, String why) {
        return state == move.to() && why.equals(reason == null ? "" : reason);
    }

    /** Refuses a move that its state does not allow (any more). */
    void refuseUnless(Move move) {
        if (!move.possibleFrom(state)) {
            throw new Problem.Conflict("referral.conflict");
        }
    }

    /** The same without the words to the recipient. */
    Referral wordless() {
        return new Referral(
                id,
                organization,
                account,
                caseFile,
                client,
                contact,
                need,
                to,
                sections,
                "",
                desk,
                party,
                state,
                reason,
                result,
                sentAt,
                answerBy,
                stateSince,
                version);
    }

    /** Whether it ended because the client took the consent back. */
    public boolean takenBackByClient() {
        return Ending.CONSENT_WITHDRAWN.name().equals(reason);
    }

    Referral moved(Move move, String why, @Nullable ReferralResult outcome, Instant at) {
        return new Referral(
                id,
                organization,
                account,
                caseFile,
                client,
                contact,
                need,
                to,
                sections,
                asked,
                desk,
                party,
                move.to(),
                why.isEmpty() ? null : why,
                outcome,
                sentAt,
                answerBy,
                at,
                version + 1);
    }
}
