package org.kapocs.desk.referral;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Directory;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * To which of its locations of a service somebody is referred. Its name stands behind that of the service from then on, so
 * that whoever reads of the referral reads where.
 */
@Component
@Transactional
public class Whereabouts {
    private static final String OF_US = " and organization = :here";

    private final Referrals referrals;
    private final Directory directory;
    private final JdbcClient sql;

    Whereabouts(Referrals referrals, Directory directory, JdbcClient sql) {
        this.referrals = referrals;
        this.directory = directory;
        this.sql = sql;
    }

    /** Where it was chosen; empty for anywhere. */
    @Transactional(readOnly = true)
    public Optional<UUID> chosen(Who.Staff who, UUID referral) {
        return Optional.ofNullable(referrals.place(who, referral));
    }

    /**
     * Chooses where, for a draft; null for anywhere.
     *
     * @throws Problem.Missing when the service is not given there
     * @throws Problem.Conflict when the draft was changed since that version
     */
    public void choose(Who.Staff who, UUID id, int version, @Nullable UUID place) {
        Referral draft = referrals.get(who, id);
        draft.refuseUnless(Move.SEND);
        String service = directory
                .referralAddressOf(draft.to().service())
                .orElseThrow(() -> new Problem.Conflict("referral.noaddress"))
                .serviceName();
        String called = place == null
                ? service
                : service + " – "
                        + directory.locationsOf(draft.to().service()).stream()
                                .filter(each -> each.id().equals(place))
                                .findFirst()
                                .orElseThrow(Problem.Missing::new)
                                .name();
        boolean done = sql.sql("update referral.referral set place = :place, service_name = :name,"
                                + " version = version + 1 where id = :id and version = :version and state = 'DRAFT'"
                                + OF_US)
                        .param("place", place)
                        .param("name", called)
                        .param("id", id)
                        .param("version", version)
                        .param("here", who.organization())
                        .update()
                == 1;
        if (!done) {
            throw new Problem.Conflict("referral.conflict");
        }
    }
}
