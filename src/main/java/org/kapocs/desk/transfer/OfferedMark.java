package org.kapocs.desk.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Cases that are offered to somebody who has not answered yet. */
@Component
class OfferedMark implements CaseMark {
    private final TransferQueries queries;

    OfferedMark(TransferQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "offered";
    }

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.offered(who, after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return Set.copyOf(queries.offered(who, cases.toArray(UUID[]::new)));
    }
}
