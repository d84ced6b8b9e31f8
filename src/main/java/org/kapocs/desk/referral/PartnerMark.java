package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.shared.access.Who;

/** Cases in which a partner has still something to say, or has said nothing for too long. */
record PartnerMark(String name, Silence silence, PartnerQueries queries, Clock clock) implements CaseMark {

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.next(who, silence, clock.instant(), after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return queries.among(who, silence, clock.instant(), cases);
    }
}
