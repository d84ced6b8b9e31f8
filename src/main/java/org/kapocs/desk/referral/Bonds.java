package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.HouseholdChanged;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Coverage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may be shown as belonging together: those who live together now and may know of each other, and nobody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bonds {
    private static final int OF_AGE = 18;

    private final PartyRows parties;
    private final Households households;
    private final SamePerson same;
    private final Clients clients;
    private final Shares shares;
    private final Clock clock;

    Bonds(PartyRows parties, Households households, SamePerson same, Clients clients, Shares shares, Clock clock) {
        this.parties = parties;
        this.households = households;
        this.same = same;
        this.clients = clients;
        this.shares = shares;
        this.clock = clock;
    }

    /** Whether they live together now, and one may be told of the other, and the other of them. */
    public boolean tells(Who.Staff who, Kin kin, UUID other) {
        Set<UUID> records = same.records(who, Set.of(other));
        return records.contains(kin.self())
                || kin.at(Kin.Place.TOGETHER).anyMatch(each -> records.contains(each.client()) && !each.kept());
    }

    /** All records of those who may not be told of here. */
    public Set<UUID> untold(Who.Staff who, Kin kin) {
        return kin.untold().isEmpty() ? Set.of() : same.records(who, kin.untold());
    }

    /** Who moved out, or may not be known of any more, goes on alone: no partner goes on seeing that they belong together. */
    @EventListener
    void on(HouseholdChanged changed) {
        Who.Staff who = changed.who();
        Set<UUID> records = same.records(who, Set.of(changed.somebody()));
        for (UUID party : parties.around(who, records)) {
            List<Referral> bound = parties.of(who, party);
            bound.stream()
                    .filter(each -> records.contains(each.client()) && apart(who, each, bound))
                    .forEach(each -> parties.loosen(who, each.id()));
            List<Referral> left = parties.of(who, party);
            left.stream().filter(each -> apart(who, each, left)).forEach(each -> parties.loosen(who, each.id()));
        }
    }

    /** What stands in the way of referring one with the others, as a message key; empty for nothing. */
    public Optional<String> missing(Who.Staff who, Referral one, List<Referral> party) {
        Kin kin = households.of(who, one.client());
        if (party.stream().anyMatch(other -> !tells(who, kin, other.client()))) {
            return Optional.of("referral.together.kept");
        }
        Person person = clients.get(who, one.client(), Purpose.REFERRAL).person();
        if (!ofAge(person.birth()) && kin.spokenBy().isEmpty()) {
            return Optional.of("referral.together.speaker");
        }
        return shares.coverage(who, one) instanceof Coverage.Granted
                ? Optional.empty()
                : Optional.of("referral.together.consent");
    }

    /** Of whom nobody knows when they were born, may be a child. */
    private boolean ofAge(@Nullable BirthDate birth) {
        return birth != null && birth.age(LocalDate.now(clock)) >= OF_AGE;
    }

    private boolean apart(Who.Staff who, Referral one, List<Referral> party) {
        Kin kin = households.of(who, one.client());
        return party.stream().anyMatch(other -> !tells(who, kin, other.client()));
    }
}
