package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Capacity;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceAtLocation;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many places services have for those whom we refer. A figure holds of a day; whoever was referred since then and is
 * not done takes one of them, whether it was accepted yet or not: of two who ask for the last place one is told.
 */
@Component
@Transactional
public class Places {
    private static final Who.Machine HOUSE = new Who.Machine("referral.places");
    private static final int MOST = 100_000;

    private final JdbcClient sql;
    private final Directory directory;
    private final House house;
    private final Trail trail;
    private final Clock clock;

    Places(JdbcClient sql, Directory directory, House house, Trail trail, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.house = house;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The places of a service.
     *
     * @param free how many there were
     * @param asOf when that was so
     * @param taken by how many whom we referred since
     * @param ours whether an editor of ours said so, and not the directory
     */
    public record Room(int free, Instant asOf, int taken, boolean ours) {
        public int left() {
            return Math.max(0, free - taken);
        }

        public boolean full() {
            return full(1);
        }

        /** Whether so many do not find a place. */
        public boolean full(int people) {
            return taken + people > free;
        }
    }

    /**
     * One of the locations at which a service is given.
     *
     * @param room its own places; null where nobody knows how many it has for itself
     */
    public record At(UUID id, String name, @Nullable Room room) {}

    /** Where a service is given, with how many places each has for itself. */
    @Transactional(readOnly = true)
    public List<At> at(Who.Staff who, UUID service) {
        return at(who, List.of(service)).getOrDefault(service, List.of());
    }

    /** The same of each of these, asked once for a whole page. */
    @Transactional(readOnly = true)
    public Map<UUID, List<At>> at(Who.Staff who, Collection<UUID> services) {
        Map<UUID, List<ServiceAtLocation>> all = directory.locationsOf(services);
        var figures = new HashMap<UUID, Room>();
        all.values().stream()
                .flatMap(List::stream)
                .forEach(each -> each.capacity().ifPresent(said -> figures.put(each.id(), room(said))));
        Map<UUID, Room> rooms = figures.isEmpty() ? figures : house.within(HOUSE, () -> counted(figures, "place"));
        var found = new HashMap<UUID, List<At>>();
        all.forEach((service, places) -> found.put(
                service,
                places.stream()
                        .map(each -> new At(each.id(), each.name(), rooms.get(each.id())))
                        .toList()));
        return found;
    }

    /** Those of these services of which a figure is known; asked once for a whole page. */
    @Transactional(readOnly = true)
    public Map<UUID, Room> of(Who.Staff who, Collection<UUID> services) {
        var figures = new HashMap<UUID, Room>();
        directory.capacities(services).forEach((service, said) -> figures.put(service, room(said)));
        sql.sql("select service, free, as_of from referral.places where service = any(:services)")
                .param("services", services.toArray(UUID[]::new))
                .query(row -> {
                    Instant asOf = row.getObject("as_of", java.time.OffsetDateTime.class)
                            .toInstant();
                    figures.put(row.getObject("service", UUID.class), new Room(row.getInt("free"), asOf, 0, true));
                });
        return figures.isEmpty() ? figures : house.within(HOUSE, () -> counted(figures, "service"));
    }

    private Room room(Capacity said) {
        return new Room(
                said.available(), said.updated().atStartOfDay(clock.getZone()).toInstant(), 0, false);
    }

    /** The house counts, because others refer there, too. */
    private Map<UUID, Room> counted(Map<UUID, Room> figures, String column) {
        var taken = new HashMap<UUID, Integer>();
        sql.sql("""
                        select f.place, count(r.id) as taken
                        from unnest(cast(:places as uuid[]), cast(:since as timestamptz[])) as f (place, since)
                        left join referral.referral r on r.%s = f.place and r.sent_at >= f.since and r.%s
                        group by f.place""".formatted(column, Silence.ANY.condition))
                .param("places", figures.keySet().toArray(UUID[]::new))
                .param(
                        "since",
                        figures.values().stream()
                                .map(each -> each.asOf().toString())
                                .toArray(String[]::new))
                .query(row -> {
                    taken.put(row.getObject("place", UUID.class), row.getInt("taken"));
                });
        var counted = new HashMap<UUID, Room>();
        figures.forEach((place, room) ->
                counted.put(place, new Room(room.free(), room.asOf(), taken.getOrDefault(place, 0), room.ours())));
        return counted;
    }

    /**
     * Nobody else asks for a place there until the end of the transaction.
     *
     * @param at where they are sent; null where that was not said
     * @throws Problem.Conflict when fewer are left than so many people need, of the service or where they are sent
     */
    void refuseFull(Who.Staff who, UUID service, @Nullable UUID at, int people) {
        sql.sql("select pg_advisory_xact_lock(hashtext('referral.places'), hashtext(:service))")
                .param("service", service.toString())
                .query((row, n) -> 0)
                .list();
        Room room = of(who, List.of(service)).get(service);
        boolean fullThere = at != null
                && at(who, service).stream()
                        .filter(each -> each.id().equals(at))
                        .anyMatch(each -> each.room() != null && each.room().full(people));
        if (fullThere || room != null && room.full(people)) {
            throw new Problem.Conflict("referral.full");
        }
    }

    /**
     * From today there are so many; null for what the directory says.
     *
     * @throws Problem.Invalid when that is no number of places
     */
    public void set(Who.Staff who, UUID service, @Nullable Integer free) {
        if (!who.may(Action.EDIT_DIRECTORY)) {
            throw new Problem.Refused();
        }
        if (free != null && (free < 0 || free > MOST)) {
            throw new Problem.Invalid(Map.of("free", "referral.places.number"));
        }
        if (directory.referralAddressOf(service).isEmpty()) {
            throw new Problem.Missing();
        }
        if (free == null) {
            sql.sql("delete from referral.places where service = :service")
                    .param("service", service)
                    .update();
        } else {
            sql.sql("""
                            insert into referral.places (service, free, as_of) values (:service, :free, :now)
                            on conflict (service) do update set free = excluded.free, as_of = excluded.as_of""")
                    .param("service", service)
                    .param("free", free)
                    .param("now", ReferralRows.utc(clock.instant()))
                    .update();
        }
        trail.wrote(who, new Subject("service", service), "referral.places-set");
    }
}
