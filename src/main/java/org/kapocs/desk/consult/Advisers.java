package org.kapocs.desk.consult;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which fields and languages people may be asked. They say so themselves, or their administrator does. Other
 * organizations learn in what an organization can be asked, and not who answers.
 */
@Component
@Transactional
public class Advisers {
    private static final Who.Machine HOUSE = new Who.Machine("consult.advisers");

    private final AdviserRows rows;
    private final Accounts accounts;
    private final Organizations organizations;
    private final House house;
    private final VeilSight sight;
    private final Trail trail;
    private final Clock clock;

    Advisers(
            AdviserRows rows,
            Accounts accounts,
            Organizations organizations,
            House house,
            VeilSight sight,
            Trail trail,
            Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.accounts = accounts;
        this.organizations = organizations;
        this.house = house;
        this.trail = trail;
        this.clock = clock;
    }

    /** In what one of one's own organization may be asked. */
    @Transactional(readOnly = true)
    public Adviser of(Who.Staff who, UUID account) {
        return rows.get(who.organization(), account).orElse(Adviser.NOTHING);
    }

    /** Sets that, for oneself or as an administrator. @throws Problem.Invalid for who answers no questions */
    public void set(Who.Staff who, UUID account, Adviser adviser) {
        if (!account.equals(who.account()) && !who.may(Action.MANAGE_ACCOUNTS)) {
            throw new Problem.Refused();
        }
        if (adviser.advises() && adviser.languages().isEmpty()) {
            throw new Problem.Invalid(Map.of("languages", "consult.error.languages"));
        }
        if (!Spoken.TAGS.containsAll(adviser.languages())) {
            throw new Problem.Invalid(Map.of("languages", "consult.error.language"));
        }
        if (adviser.advises() && !accounts.may(who, account, Action.ANSWER_CONSULTATIONS)) {
            throw new Problem.Invalid(Map.of("fields", "consult.error.noexpert"));
        }
        accounts.get(who, account);
        rows.put(who, account, adviser, clock.instant());
        trail.wrote(who, new Subject("account", account), "adviser.set");
    }

    /** In what each organization can be asked, one's own included, by name. */
    @Transactional(readOnly = true)
    public List<Offer> offers(Who.Staff who) {
        Map<UUID, Map<Field, Set<String>>> offered = house.within(HOUSE, this::offered);
        return organizations.all().stream()
                .filter(each -> offered.containsKey(each.id()))
                .map(each -> new Offer(each.id(), each.name(), Objects.requireNonNull(offered.get(each.id()))))
                .toList();
    }

    private Map<UUID, Map<Field, Set<String>>> offered() {
        Map<UUID, Adviser> advisers = rows.all(HOUSE);
        return accounts.able(HOUSE, Action.ANSWER_CONSULTATIONS).stream()
                .collect(Collectors.groupingBy(
                        Account::organization,
                        Collectors.mapping(
                                account -> advisers.getOrDefault(account.id(), Adviser.NOTHING),
                                Collectors.collectingAndThen(Collectors.toList(), Advisers::together))));
    }

    private static Map<Field, Set<String>> together(List<Adviser> advisers) {
        var fields = new EnumMap<Field, Set<String>>(Field.class);
        advisers.forEach(adviser -> adviser.fields()
                .forEach(field ->
                        fields.computeIfAbsent(field, _ -> new TreeSet<>()).addAll(adviser.languages())));
        return fields;
    }

    /** Whom a letter tells that their organization was asked this: those of the field, else the supervisors. */
    Collection<Account> askable(Who who, Consultation asked) {
        return house.within(HOUSE, () -> {
            Map<UUID, Adviser> advisers = rows.all(HOUSE);
            Set<UUID> out = lockedOut(asked);
            List<Account> there = of(asked.to().organization()).stream()
                    .filter(account -> !out.contains(account.id()))
                    .toList();
            List<Account> field = there.stream()
                    .filter(account -> advisers.getOrDefault(account.id(), Adviser.NOTHING)
                            .fields()
                            .contains(asked.field()))
                    .toList();
            return field.isEmpty() ? supervisors(there) : field;
        });
    }

    /** Whom a letter tells that nobody answered in time: who asked, who has it, and the supervisors of who is asked. */
    Collection<Account> answerable(Who who, Consultation asked) {
        return house.within(HOUSE, () -> {
            List<Account> there = of(asked.to().organization());
            var told = new java.util.LinkedHashSet<>(supervisors(there));
            there.stream()
                    .filter(account -> account.id().equals(asked.takenBy()))
                    .forEach(told::add);
            told.addAll(one(asked.account()));
            return told;
        });
    }

    /** Who may know nothing of whom it is about, and gets no letter. */
    Set<UUID> lockedOut(Consultation asked) {
        return sight.lockedOutOf(Set.of(asked.client()));
    }

    /** This person, as long as they work here. */
    Collection<Account> person(Who who, @Nullable UUID account) {
        return account == null ? List.of() : house.within(HOUSE, () -> one(account));
    }

    private List<Account> one(UUID account) {
        return accounts.able(HOUSE, Action.READ_CASES).stream()
                .filter(each -> each.id().equals(account))
                .toList();
    }

    private List<Account> of(UUID organization) {
        return accounts.able(HOUSE, Action.ANSWER_CONSULTATIONS).stream()
                .filter(account -> account.organization().equals(organization))
                .toList();
    }

    private static List<Account> supervisors(List<Account> there) {
        return there.stream()
                .filter(account -> account.roles().contains(Role.SUPERVISOR))
                .toList();
    }
}
