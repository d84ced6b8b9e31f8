package org.kapocs.desk.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Links links;
    private final Letters letters;

    ReferralHistory(ReferralRows rows, StepRows steps, Links links, Letters letters) {
        this.rows = rows;
        this.steps = steps;
        this.links = links;
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

    /** Every step of these, in the order in which they happened. */
    public List<Step> steps(Who who, Collection<Referral> referrals) {
        return referrals.isEmpty() ? List.of() : steps.of(ids(referrals));
    }

    /** What the recipients of these saw the last time, by referral. */
    public Map<UUID, Seen> lastSeen(Who who, Collection<Referral> referrals) {
        return referrals.isEmpty()
                ? Map.of()
                : steps.lastSeen(ids(referrals)).stream()
                        .collect(Collectors.toMap(Seen::referral, Function.identity()));
    }

    /** What the recipients of these said to the client, in that order. */
    public List<PartnerMessage.Said> messages(Who who, Collection<Referral> referrals) {
        return referrals.isEmpty() ? List.of() : steps.messages(ids(referrals));
    }

    /** What became of the newest letter with a link of each. */
    public Map<UUID, LetterState> letters(Who.Staff who, Collection<Referral> referrals) {
        if (referrals.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> keys = links.letters(ids(referrals));
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

    private static List<UUID> ids(Collection<Referral> referrals) {
        return referrals.stream().map(Referral::id).toList();
    }
}
