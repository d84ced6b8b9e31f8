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

/** Cases in which a partner has said nothing for too long. */
@Component
class PartnerLateMark implements CaseMark {
    private final PartnerQueries queries;
    private final Clock clock;

    PartnerLateMark(PartnerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partnerlate";
    }

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.next(who, PartnerQueries.Silence.TOO_LONG, clock.instant(), after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return queries.among(who, PartnerQueries.Silence.TOO_LONG, clock.instant(), cases);
    }
}
