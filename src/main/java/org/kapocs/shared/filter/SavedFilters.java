package org.kapocs.shared.filter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters of lists under a name of their own, for oneself or for one's organization. */
@Component
@Transactional
public class SavedFilters {
    /** More of one's own than anybody finds one in. */
    private static final int MOST = 50;

    private static final int NAME = 60;

    private final SavedFilterRows rows;
    private final List<FilteredList> lists;
    private final Once once;
    private final Clock clock;

    SavedFilters(SavedFilterRows rows, List<FilteredList> lists, Once once, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.once = once;
        this.clock = clock;
    }

    /** One's own and those of the organization, by name, of the lists that this person may see. */
    @Transactional(readOnly = true)
    public List<SavedFilter> all(Who.Staff who) {
        return rows.all(who).stream()
                .filter(filter -> list(who, filter.list()).isPresent())
                .toList();
    }

    /** Those of this list. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Who.Staff who, String list) {
        return all(who).stream().filter(filter -> filter.list().equals(list)).toList();
    }

    /** What stands over this list, which was asked for like that. */
    @Transactional(readOnly = true)
    public ListHead over(Who.Staff who, FilteredList list, ListWish wish) {
        return new ListHead(list.name(), list.path(), wish, of(who, list.name()));
    }

    /** The list of that name, if there is one that this person may see. */
    public Optional<FilteredList> list(Who.Staff who, String name) {
        return lists.stream()
                .filter(each -> each.name().equals(name) && who.may(each.seenBy()))
                .findFirst();
    }

    /** Where it leads. */
    public String address(Who.Staff who, SavedFilter filter) {
        return list(who, filter.list()).orElseThrow(Problem.Missing::new).path() + "?" + filter.query();
    }

    /** Whether this person may rename and remove it: their own, and as a supervisor those of the organization. */
    public boolean keeps(Who.Staff who, SavedFilter filter) {
        return filter.account().equals(who.account()) || filter.shared() && who.may(Action.SEE_WORKLOAD);
    }

    /**
     * Saves a list under a name. The same key saves one.
     *
     * @throws Problem.Invalid when the name is empty or too long, or there are too many
     */
    public UUID save(Who.Staff who, String list, String name, String query, boolean shared, String onceKey) {
        String called = named(name);
        return once.run(onceKey, () -> {
            if (rows.all(who).stream()
                            .filter(filter -> filter.account().equals(who.account()))
                            .count()
                    >= MOST) {
                throw new Problem.Invalid(Map.of("name", "filter.error.many"));
            }
            var filter = new SavedFilter(Ids.next(), who.account(), shared, list, called, query, 1);
            rows.insert(who, filter, clock.instant());
            return filter.id();
        });
    }

    /** @throws Problem.Conflict when it was changed or removed since that version */
    public void rename(Who.Staff who, UUID id, int version, String name) {
        refuseUnlessKept(who, id);
        if (!rows.rename(who, id, version, named(name))) {
            throw new Problem.Conflict("filter.error.changed");
        }
    }

    /** @throws Problem.Conflict when it was changed or removed since that version */
    public void remove(Who.Staff who, UUID id, int version) {
        refuseUnlessKept(who, id);
        if (!rows.remove(who, id, version)) {
            throw new Problem.Conflict("filter.error.changed");
        }
    }

    private void refuseUnlessKept(Who.Staff who, UUID id) {
        SavedFilter filter = all(who).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
        if (!keeps(who, filter)) {
            throw new Problem.Refused();
        }
    }

    private static String named(String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME) {
            throw new Problem.Invalid(Map.of("name", "filter.error.name"));
        }
        return called;
    }
}
