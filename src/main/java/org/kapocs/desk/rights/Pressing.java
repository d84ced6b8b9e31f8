package org.kapocs.desk.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * That no term of the law passes because a file is sealed: who decides is told that somebody under a seal asked, and by
 * when, and nothing of who; and its keepers, who see it, that it is theirs to bring on.
 */
@Component
@Transactional(readOnly = true)
public class Pressing {
    private final RequestRows rows;
    private final VeilSight sight;
    private final Accounts accounts;
    private final House house;

    Pressing(RequestRows rows, VeilSight sight, Accounts accounts, House house) {
        this.rows = rows;
        this.sight = sight;
        this.accounts = accounts;
        this.house = house;
    }

    /**
     * A request about a file that is closed to the reader, without whose it is.
     *
     * @param keepers the names of those to whom it is open
     */
    public record Sealed(UUID seal, Kind kind, LocalDate dueOn, List<String> keepers) {
        public boolean late(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /** Those that wait and are closed to this person, the most pressing first; none of whom they may know nothing. */
    public List<Sealed> sealed(Who.Staff who) {
        if (!who.may(Action.DECIDE_RIGHTS)) {
            throw new Problem.Refused();
        }
        Set<UUID> seen =
                rows.waiting(who, who.organization()).stream().map(Request::id).collect(Collectors.toSet());
        List<Request> hidden = house.within(People.HOUSE, () -> rows.waiting(People.HOUSE, who.organization())).stream()
                .filter(each -> !seen.contains(each.id()))
                .toList();
        if (hidden.isEmpty()) {
            return List.of();
        }
        Set<UUID> locked = sight.lockedTo(who.account());
        List<Closed> seals = sight.all(who.organization()).stream()
                .filter(each -> Collections.disjoint(each.records(), locked))
                .toList();
        Map<UUID, String> names = accounts.namesOf(
                who, seals.stream().flatMap(each -> each.keepers().stream()).collect(Collectors.toSet()));
        return hidden.stream()
                .flatMap(each -> under(seals, each.whose()).map(seal -> told(each, seal, names)).stream())
                .toList();
    }

    /** The seal on whoever asked; who had no case yet when they asked is found by where they wrote. */
    private Optional<Closed> under(Collection<Closed> seals, Whose whose) {
        UUID client = whose.client();
        Optional<UUID> seal = client == null
                ? sight.on(Objects.requireNonNull(whose.contact())).map(Closed::seal)
                : Optional.empty();
        return seals.stream()
                .filter(each -> client == null
                        ? seal.filter(each.seal()::equals).isPresent()
                        : each.records().contains(client))
                .findFirst();
    }

    private static Sealed told(Request asked, Closed seal, Map<UUID, String> names) {
        return new Sealed(
                seal.seal(),
                asked.kind(),
                asked.dueOn(),
                seal.keepers().stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }

    /** Those of sealed files that this person keeps, or has open for a while: nobody else can bring them on. */
    public List<Request> kept(Who.Staff who) {
        if (!who.may(Action.HANDLE_RIGHTS) || sight.keptBy(who.account()).isEmpty()) {
            return List.of();
        }
        List<Request> waiting = rows.waiting(who, who.organization());
        Set<UUID> closed = sight.sealed(waiting.stream().map(Pressing::subject).toList());
        return waiting.stream().filter(each -> closed.contains(subject(each))).toList();
    }

    private static UUID subject(Request asked) {
        UUID client = asked.whose().client();
        return client == null ? Objects.requireNonNull(asked.whose().contact()) : client;
    }
}
