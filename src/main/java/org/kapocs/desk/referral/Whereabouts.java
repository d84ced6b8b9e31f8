package org.kapocs.desk.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Directory;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * To which of its locations of a service somebody is referred. Who works on the referral reads it behind the name of the
 * service; the client in their own file, where that may be told, and in no copy that a code alone gives.
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

    /**
     * Chooses where, for a draft; null for anywhere.
     *
     * @throws Problem.Missing when the service is not given there
     * @throws Problem.Conflict when the draft was changed since that version
     */
    public void choose(Who.Staff who, UUID id, int version, @Nullable UUID place) {
        Referral draft = referrals.get(who, id);
        draft.refuseUnless(Move.SEND);
        String called = place == null
                ? ""
                : directory.locationsOf(List.of(draft.to().service())).values().stream()
                        .flatMap(List::stream)
                        .filter(each -> each.id().equals(place))
                        .findFirst()
                        .orElseThrow(Problem.Missing::new)
                        .name();
        boolean done = sql.sql("update referral.referral set place = :place, place_name = :name,"
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
