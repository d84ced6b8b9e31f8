package org.kapocs.desk.casework;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for cases, inside an organization: giving one or several to a colleague, and telling both. */
@Component
@Transactional
public class Assignments {
    private final CaseRows rows;
    private final CaseGuard guard;
    private final CaseAssigning assigning;
    private final CaseLoads loads;
    private final List<Tongues> tongues;
    private final Accounts accounts;
    private final VeilSight sight;

    Assignments(
            CaseRows rows,
            CaseGuard guard,
            CaseAssigning assigning,
            CaseLoads loads,
            List<Tongues> tongues,
            Accounts accounts,
            VeilSight sight) {
        this.rows = rows;
        this.guard = guard;
        this.assigning = assigning;
        this.loads = loads;
        this.tongues = tongues;
        this.accounts = accounts;
        this.sight = sight;
    }

    /**
     * A colleague becomes the caseworker, for a reason, unless somebody else changed the case since that version; both who
     * had it and who has it are told. One gives one's own case; of somebody else's whoever may assign. Of a sealed file
     * only a keeper does, to a keeper.
     *
     * @throws Problem.Invalid when the colleague can have no case, or not this one
     */
    public Change assign(Who.Staff who, UUID id, int version, Assignment wish) {
        return assigning.assign(who, id, version, wish);
    }

    /** Whether this person may give that case to somebody else. */
    public boolean mayGive(Who.Staff who, Case file) {
        return file.open() && CaseAssigning.mayGive(who, file);
    }

    /** Those who can have this case, who has the least in hand first; who cannot is not named, nor why. */
    public List<Colleague> colleagues(Who.Staff who, UUID id) {
        Case file = guard.find(who, id);
        Set<UUID> out = sight.lockedOutOf(Set.of(file.client()));
        Optional<Set<UUID>> keepers = sight.on(id).map(closed -> closed.keepers());
        return colleagues(
                who,
                account -> !account.equals(file.owner())
                        && !out.contains(account)
                        && keepers.filter(kept -> !kept.contains(account)).isEmpty());
    }

    /** Those who can have cases of this person. */
    public List<Colleague> instead(Who.Staff who, UUID owner) {
        return colleagues(who, account -> !account.equals(owner));
    }

    private List<Colleague> colleagues(Who.Staff who, Predicate<UUID> able) {
        Map<UUID, Integer> open = loads.all(who).stream().collect(Collectors.toMap(CaseLoad::owner, CaseLoad::open));
        var spoken = new HashMap<UUID, Set<String>>();
        tongues.forEach(each -> spoken.putAll(each.of(who)));
        return accounts.able(who, Action.WORK_CASES).stream()
                .filter(account -> able.test(account.id()))
                .map(account -> new Colleague(
                        account.id(),
                        account.name(),
                        open.getOrDefault(account.id(), 0),
                        new TreeSet<>(spoken.getOrDefault(account.id(), Set.of()))))
                .sorted(Comparator.comparingInt(Colleague::open).thenComparing(Colleague::name))
                .toList();
    }

    /**
     * Gives cases of one colleague to another. What does not fit stays: another has it by now, it is closed, or the other
     * may not see it.
     */
    public Spread spread(Who.Staff who, UUID from, Collection<UUID> cases, Assignment wish) {
        if (!from.equals(who.account()) && !who.may(Action.ASSIGN_CASES)) {
            throw new Problem.Refused("casework.error.assign.whose");
        }
        var kept = new TreeMap<UUID, String>();
        var ordered = new TreeSet<>(cases); // so that two at once wait for each other, and not for ever
        for (UUID id : ordered) {
            give(who, from, id, wish).ifPresent(refused -> kept.put(id, refused));
        }
        return new Spread(ordered.size() - kept.size(), kept);
    }

    /** Why it stays; empty when it was given. */
    private Optional<String> give(Who.Staff who, UUID from, UUID id, Assignment wish) {
        Optional<Case> held = rows.held(who, id)
                .filter(Case::open)
                .filter(file -> file.owner().equals(from));
        if (held.isEmpty()) {
            return Optional.of("casework.error.assign.moved");
        }
        Optional<String> refused = sight.visits(who.account(), id)
                ? Optional.of("casework.error.visitor")
                : assigning.refusal(who, held.get(), wish.to());
        if (refused.isEmpty()) {
            assigning.give(who, held.get(), wish);
        }
        return refused;
    }
}
