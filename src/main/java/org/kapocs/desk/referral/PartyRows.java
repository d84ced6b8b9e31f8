package org.kapocs.desk.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Which referrals are bound together, as who refers keeps them. */
@Component
class PartyRows {
    private static final String GOING = "(state = 'DRAFT' or state = any(:live))" + ReferralRows.MINE;

    private final ReferralRows rows;

    PartyRows(ReferralRows rows) {
        this.rows = rows;
    }

    /** Those who were bound together and are not over, in that order; nobody else changes them meanwhile. */
    List<Referral> of(Who.Staff who, UUID party) {
        return rows.select(who, "party = :party and " + GOING + " order by id for update")
                .param("party", party)
                .param("live", ReferralState.names(ReferralState.LIVE))
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** One of them; nobody else changes it, or those it is bound to, meanwhile. All take them in the same order. */
    Optional<Referral> held(Who.Staff who, UUID id) {
        rows.get(who, id).map(Referral::party).ifPresent(party -> of(who, party));
        return rows.select(who, "id = :id" + ReferralRows.MINE + " for update")
                .param("id", id)
                .query((row, n) -> ReferralRow.read(row))
                .optional();
    }

    /** Where one of these clients is bound to others and is not over. */
    List<UUID> around(Who.Staff who, Set<UUID> clients) {
        return rows.scoped(
                        "select distinct party from referral.referral where client = any(:clients) and party is not null"
                                + " and " + GOING + " order by party",
                        who)
                .param("clients", clients.toArray(UUID[]::new))
                .param("live", ReferralState.names(ReferralState.LIVE))
                .query(UUID.class)
                .list();
    }

    void bind(Who.Staff who, UUID id, UUID party) {
        rows.scoped(
                        "update referral.referral set party = :party where id = :id and state = 'DRAFT'"
                                + ReferralRows.MINE,
                        who)
                .param("party", party)
                .param("id", id)
                .update();
    }

    void loosen(Who.Staff who, UUID id) {
        rows.scoped(
                        "update referral.referral set party = null, version = version + 1 where id = :id"
                                + ReferralRows.MINE,
                        who)
                .param("id", id)
                .update();
    }
}
