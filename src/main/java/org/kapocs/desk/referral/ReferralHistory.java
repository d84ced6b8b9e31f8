package org.kapocs.desk.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.notification.LetterState;
import org.kapocs.shared.notification.Letters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to referrals, what their recipients saw, and whether the letters went: asked once for a whole page. */
@Component
@Transactional(readOnly = true)
public class ReferralHistory {
    private final ReferralRows rows;
    private final StepRows steps;
    private final Letters letters;

    ReferralHistory(ReferralRows rows, StepRows steps, Letters letters) {
        this.rows = rows;
        this.steps = steps;
        this.letters = letters;
    }

    /** The newest referral that was sent for each need of these cases, newest first. */
    public Collection<Referral> newest(Who.Staff who, Collection<UUID> caseFiles) {
        var newest = new LinkedHashMap<UUID, Referral>();
        rows.ofCases(who, caseFiles).stream()
                .filter(Referral::sent)
                .forEach(each -> newest.putIfAbsent(each.need(), each));
        return newest.values();
    }

    /** The newcomer's own referrals, newest first. */
    public List<Referral> own(Who.CodeHolder who) {
        return rows.ofContact(who);
    }

    /** What happened to these; of their letters, what staff may know. */
    public Told told(Who who, Collection<Referral> referrals) {
        if (referrals.isEmpty()) {
            return new Told(List.of(), List.of(), List.of(), Map.of(), Map.of());
        }
        StepRows.Told told = steps.told(referrals.stream().map(Referral::id).toList());
        var letters = who instanceof Who.Staff ? letters(told.letters()) : Map.<UUID, LetterState>of();
        return new Told(told.steps(), told.messages(), told.turns(), told.lastSeen(), letters);
    }

    private Map<UUID, LetterState> letters(Map<UUID, String> keys) {
        Map<String, LetterState> states = letters.statesOf(keys.values());
        var found = new HashMap<UUID, LetterState>();
        keys.forEach((referral, key) -> {
            LetterState state = states.get(key);
            if (state != null) {
                found.put(referral, state);
            }
        });
        return found;
    }

    /**
     * What happened to some referrals.
     *
     * @param steps in the order in which they happened
     * @param messages what the recipients said to the client, in that order
     * @param turns what we and they have written to each other, in that order
     * @param lastSeen what the recipient saw the last time, by referral
     * @param letters what became of the newest letter with a link of each
     */
    public record Told(
            List<Step> steps,
            List<PartnerMessage.Said> messages,
            List<Turn> turns,
            Map<UUID, Seen> lastSeen,
            Map<UUID, LetterState> letters) {}
}
