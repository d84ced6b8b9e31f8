package org.kapocs.facts.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Around.MemberRow;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who lives with a client, and how they are related. Every verb is seen from the file of one of them; who of the others may
 * not be told of there is neither shown nor changed. Nothing of this is for newcomers.
 */
@Component
@Transactional
public class Households {
    private final HouseholdRows rows;
    private final Ties ties;
    private final ClientRows clients;
    private final Namesakes namesakes;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Households(
            HouseholdRows rows,
            Ties ties,
            ClientRows clients,
            Namesakes namesakes,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.ties = ties;
        this.clients = clients;
        this.namesakes = namesakes;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From where something is changed, and what was seen there.
     *
     * @param client in whose file it is done
     * @param household null to found one
     */
    public record Spot(UUID client, @Nullable UUID household, int version) {}

    /** What somebody is to somebody else of the household. */
    public record Towards(UUID of, Tie tie) {}

    /** Whom the client lives with and is related to; kept as a look at each of them. */
    public Kin of(Who.Staff who, UUID client) {
        Kin kin = Kinship.of(rows.around(who, client), client);
        kin.people().forEach(each -> trail.read(who, subject(each.client()), Purpose.CASEWORK));
        return kin;
    }

    /**
     * Takes somebody into the household, or founds one with them.
     *
     * @throws Problem.Missing when either is not this person's to see
     * @throws Problem.Conflict when somebody else changed the household since that version; when they are there already, or
     *     may not be told of in this file
     */
    public UUID take(Who.Staff who, Spot spot, UUID somebody, Stay stay, Tie tie) {
        refuseFuture(stay);
        UUID self = standing(who, spot.client());
        UUID other = standing(who, somebody);
        rows.hold(who, self, other);
        Around around = rows.around(who, self);
        Kin kin = Kinship.of(around, self);
        if (!kin.open(other)) {
            throw new Problem.Conflict(
                    kin.untold().contains(other) ? "client.error.household.untold" : "client.error.household.there");
        }
        UUID household = spot.household();
        int version = household == null ? 1 : turned(who, living(kin, household), spot.version());
        if (household == null) {
            household = founded(who, kin);
        }
        rows.put(who, household, other, stay, version, clock.instant());
        ties.write(who, around, household, other, new Towards(self, tie), version);
        namesakes.compareAgain(who, Set.of(other));
        wrote(who, self, other, "client.household-taken");
        return household;
    }

    /** Who moved out takes nobody in. */
    private static UUID living(Kin kin, UUID household) {
        return kin.home(household)
                .filter(home -> home.stay().here())
                .map(Kin.Home::id)
                .orElseThrow(Problem.Missing::new);
    }

    private UUID founded(Who.Staff who, Kin kin) {
        if (kin.homes().stream().anyMatch(home -> home.stay().here())) {
            throw changed();
        }
        UUID household = Ids.next();
        rows.insert(who, household, clock.instant());
        rows.put(who, household, kin.self(), Stay.HERE, 1, clock.instant());
        return household;
    }

    /**
     * Says anew whether somebody lives in the household, and what they are to one of the others.
     *
     * @param somebody one of the others, or the client themselves, who has nothing towards anybody
     * @throws Problem.Conflict when somebody else changed the household since that version
     * @throws Problem.Invalid when two were a couple, are none any more, and would live together
     */
    public void change(Who.Staff who, Spot spot, UUID somebody, Stay stay, @Nullable Towards towards) {
        refuseFuture(stay);
        Around around = rows.around(who, spot.client());
        Kin kin = Kinship.of(around, spot.client());
        UUID household = home(kin, spot, somebody);
        if (towards != null) {
            home(kin, spot, towards.of());
            towards.tie().refuseWithoutPaper();
        }
        if (towards != null && keptOtherwise(around, household, somebody, towards)) {
            namesakes.compareAgain(who, Set.of(somebody));
        }
        int version = turned(who, household, spot.version());
        around.refuseTogether(household, somebody, stay, towards);
        rows.put(who, household, somebody, stay, version, clock.instant());
        if (towards != null) {
            ties.write(who, around, household, somebody, towards, version);
        }
        wrote(who, kin.self(), somebody, "client.household-changed");
        events.publishEvent(new HouseholdChanged(who, kin.self(), somebody));
    }

    /** Whether it is said anew that somebody may not know of the other, or that they may. */
    private static boolean keptOtherwise(Around around, UUID household, UUID somebody, Towards towards) {
        boolean before =
                around.tie(household, towards.of(), somebody).filter(Tie::kept).isPresent();
        return before != towards.tie().kept();
    }

    /**
     * Somebody was never of the household: all that was said of them there is forgotten, and with the last the household.
     *
     * @throws Problem.Missing when it is the client themselves, whose ties nobody forgets from their own file
     * @throws Problem.Conflict when somebody of the household may not be told of in this file: a warning would go unseen
     */
    public void remove(Who.Staff who, Spot spot, UUID somebody) {
        Around around = rows.around(who, spot.client());
        Kin kin = Kinship.of(around, spot.client());
        if (somebody.equals(kin.self())) {
            throw new Problem.Missing();
        }
        UUID household = home(kin, spot, somebody);
        if (around.people(household).keySet().stream()
                .anyMatch(
                        each -> kin.untold().contains(each) && !around.hidden().contains(each))) {
            throw new Problem.Conflict("client.error.household.untold");
        }
        // People are held before the household, as when somebody is taken in.
        namesakes.compareAgain(who, Set.of(somebody));
        turned(who, household, spot.version());
        rows.remove(
                who,
                household,
                around.members().stream()
                        .filter(each -> each.stands().equals(somebody))
                        .map(MemberRow::client)
                        .toArray(UUID[]::new));
        if (around.people(household).size() <= 2) {
            rows.dissolve(who, household);
        }
        wrote(who, kin.self(), somebody, "client.household-removed");
        events.publishEvent(new HouseholdChanged(who, kin.self(), somebody));
    }

    /** How two of the household are related, seen from the first, with the paper by which one may speak for the other. */
    public Tie tie(Who.Staff who, Spot spot, UUID of, UUID somebody) {
        Around around = rows.around(who, spot.client());
        Kin kin = Kinship.of(around, spot.client());
        UUID household = home(kin, spot, of);
        home(kin, spot, somebody);
        return ties.opened(who, around, household, of, somebody);
    }

    /** Which record stands for somebody; missing when it is not this person's to see. */
    private UUID standing(Who.Staff who, UUID client) {
        return clients.get(who, client).orElseThrow(Problem.Missing::new).id();
    }

    private static UUID home(Kin kin, Spot spot, UUID somebody) {
        return kin.home(Objects.requireNonNull(spot.household()))
                .map(Kin.Home::id)
                .filter(home -> somebody.equals(kin.self())
                        || kin.one(somebody)
                                .filter(each -> each.home().equals(home))
                                .isPresent())
                .orElseThrow(Problem.Missing::new);
    }

    private int turned(Who.Staff who, UUID household, int version) {
        if (!rows.turn(who, household, version, clock.instant())) {
            throw changed();
        }
        return version + 1;
    }

    private void refuseFuture(Stay stay) {
        LocalDate today = LocalDate.now(clock);
        var since = stay.since();
        var until = stay.until();
        if (since != null && since.isAfter(today)) {
            throw new Problem.Invalid(Map.of("since", "client.error.household.future"));
        }
        if (until != null && until.isAfter(today)) {
            throw new Problem.Invalid(Map.of("until", "client.error.household.future"));
        }
    }

    private void wrote(Who.Staff who, UUID self, UUID other, String did) {
        Stream.of(self, other).distinct().forEach(each -> trail.wrote(who, subject(each), did));
    }

    private static Subject subject(UUID client) {
        return new Subject("client", client);
    }

    private static Problem.Conflict changed() {
        return new Problem.Conflict("client.error.household.changed");
    }
}
