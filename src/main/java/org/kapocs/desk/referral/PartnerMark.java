package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Cases in which a partner has still something to say. */
@Component
class PartnerMark implements CaseMark {
    private final PartnerQueries queries;
    private final Clock clock;

    PartnerMark(PartnerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.next(who, PartnerQueries.Silence.ANY, clock.instant(), after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return queries.among(who, PartnerQueries.Silence.ANY, clock.instant(), cases);
    }
}
