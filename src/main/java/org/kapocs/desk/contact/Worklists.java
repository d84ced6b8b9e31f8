package org.kapocs.desk.contact;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.table.Sieve;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The worklist as staff read it: a page at a time, or those of its lines in which something stands. */
@Component
@Transactional
public class Worklists {
    public static final int LINES = WorklistQueries.LINES;

    private final WorklistQueries queries;
    private final Trail trail;

    Worklists(WorklistQueries queries, Trail trail) {
        this.queries = queries;
        this.trail = trail;
    }

    /**
     * A page of what is to be done; a line names nobody. That a program was told them is kept.
     *
     * @param lining what each of some contacts is in the list; null where it is not wanted
     * @param sieved whether some are not wanted
     */
    public <L> Sieve.Sieved<L> page(
            Who.Staff who,
            Worklist.Filter filter,
            @Nullable String after,
            int most,
            boolean sieved,
            Function<List<Contact>, Function<Contact, @Nullable L>> lining) {
        int batch = sieved ? Sieve.BATCH : most + 1;
        Sieve.Sieved<L> found = Sieve.page(
                from -> {
                    List<WorklistQueries.Line> rows = queries.lines(who, filter, Worklist.After.read(from), batch);
                    Function<Contact, @Nullable L> line = lining.apply(
                            rows.stream().map(WorklistQueries.Line::contact).toList());
                    return new Sieve.Drawn<WorklistQueries.Line, L>(
                            rows,
                            row -> line.apply(row.contact()),
                            rows.size() < batch ? null : rows.getLast().after().written());
                },
                row -> row.after().written(),
                after,
                most);
        trail.told(who, "contacts", found.lines().size(), Purpose.ANSWER);
        return found;
    }

    /** How many there are in each view, counted no further than is said. */
    @Transactional(readOnly = true)
    public Map<Worklist.View, Long> counts(Who.Staff who) {
        return queries.counts(who);
    }
}
