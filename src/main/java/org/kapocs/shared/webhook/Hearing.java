package org.kapocs.shared.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Chronicle;
import org.kapocs.shared.audit.Chronicle.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what is to be told. The trail is written in the transaction of what it tells, or not at all, so it is the outbox:
 * it is read on from where it was read last, and what comes of it is noted with how far it was read.
 */
@Component
class Hearing {
    private static final int AT_ONCE = 500;

    private final Chronicle chronicle;
    private final ReceiverRows receivers;
    private final DeliveryRows deliveries;
    private final JdbcClient sql;
    private final Untold untold;
    private final Map<String, List<Kind>> kinds = new HashMap<>();
    private final Map<String, Belonging> belonging;

    Hearing(
            Chronicle chronicle,
            ReceiverRows receivers,
            DeliveryRows deliveries,
            List<Telling> tellings,
            List<Belonging> belongings,
            Untold untold,
            JdbcClient sql) {
        this.chronicle = chronicle;
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.sql = sql;
        this.untold = untold;
        this.belonging = belongings.stream().collect(Collectors.toMap(Belonging::thing, each -> each));
        tellings.forEach(this::learn);
    }

    /**
     * What is told when a verb is heard.
     *
     * @param room says to whose receivers
     * @param owned whether those are receivers of who has the thing, and not of others for whom it is there
     */
    private record Kind(String name, Belonging room, boolean owned) {}

    private void learn(Telling telling) {
        Belonging room = telling.hearers().orElse(belonging.get(telling.thing()));
        telling.kinds().forEach((verb, name) -> {
            List<Kind> those = kinds.computeIfAbsent(key(telling.thing(), verb), _ -> new ArrayList<>());
            if (room == null || those.stream().anyMatch(each -> each.room().equals(room))) {
                throw new IllegalStateException(telling.thing() + " " + verb + ": whose it is, is not known");
            }
            those.add(new Kind(name, room, telling.hearers().isEmpty()));
        });
    }

    /** All that can be told, sorted. */
    Set<String> kinds() {
        return kinds.values().stream()
                .flatMap(List::stream)
                .map(Kind::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads on, and says whether there is more. Two nodes never read the same: the place is held to the commit. */
    @Transactional
    public boolean readOn(Who.Machine house) {
        List<Long> place = sql.sql("select seq from webhook.heard for update skip locked")
                .query(Long.class)
                .list();
        if (place.isEmpty()) {
            return false;
        }
        long from = place.getFirst();
        long end = chronicle.end();
        List<Receiver> all = from < 0 || from == end ? List.of() : receivers.on();
        List<Deed> deeds = all.isEmpty() ? List.of() : chronicle.between(from, end, verbs(all), AT_ONCE);
        boolean more = deeds.size() == AT_ONCE;
        note(house, deeds, all);
        long read = more ? deeds.getLast().seq() : end;
        if (read != from) {
            sql.sql("update webhook.heard set seq = :seq").param("seq", read).update();
        }
        return more;
    }

    private void note(Who.Machine house, List<Deed> deeds, List<Receiver> all) {
        Map<String, Set<UUID>> things = things(deeds);
        var whose = new HashMap<Belonging, Map<UUID, UUID>>();
        Set<UUID> sealed = untold.of(house, things);
        for (Deed deed : deeds) {
            UUID thing = deed.subject().id();
            if (sealed.contains(thing)) {
                continue;
            }
            for (Kind kind : kinds.getOrDefault(key(deed.subject().kind(), deed.what()), List.of())) {
                Set<UUID> those = things.getOrDefault(deed.subject().kind(), Set.of());
                UUID organization = whose.computeIfAbsent(kind.room(), room -> room.organizations(house, those))
                        .get(thing);
                // What is no more has left its compartment to who did it, who had it in theirs; nobody else hears of
                // that.
                boolean left = organization == null && kind.owned();
                tell(deed, kind.name(), left ? deed.organization().orElse(null) : organization, all);
            }
        }
    }

    private void tell(Deed deed, String kind, @Nullable UUID organization, List<Receiver> all) {
        all.stream()
                .filter(each ->
                        each.organization().equals(organization) && each.kinds().contains(kind))
                .forEach(each -> deliveries.put(
                        each.id(), kind, deed.subject().kind(), deed.subject().id(), deed.at()));
    }

    private static Map<String, Set<UUID>> things(List<Deed> deeds) {
        var ids = new HashMap<String, Set<UUID>>();
        deeds.forEach(deed -> ids.computeIfAbsent(deed.subject().kind(), _ -> new HashSet<>())
                .add(deed.subject().id()));
        return ids;
    }

    private Collection<String> verbs(List<Receiver> all) {
        Set<String> wanted = all.stream().flatMap(each -> each.kinds().stream()).collect(Collectors.toSet());
        return kinds.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(kind -> wanted.contains(kind.name())))
                .map(each -> each.getKey().substring(each.getKey().indexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private static String key(String thing, String verb) {
        return thing + " " + verb;
    }
}
