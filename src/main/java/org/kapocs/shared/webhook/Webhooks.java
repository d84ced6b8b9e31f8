package org.kapocs.shared.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which programs of others are told what happens in an organization, and what became of it. */
@Service
@Transactional
public class Webhooks {
    /** Receivers that one organization may have. */
    static final int MOST = 20;

    /** Lines of a log on one page. */
    static final int LINES = 50;

    private static final int LONGEST_NAME = 100;
    private static final String PING = "ping";

    private final ReceiverRows receivers;
    private final DeliveryRows deliveries;
    private final Hearing hearing;
    private final Networks networks;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Webhooks(
            ReceiverRows receivers,
            DeliveryRows deliveries,
            Hearing hearing,
            Networks networks,
            Trail trail,
            Once once,
            Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.hearing = hearing;
        this.networks = networks;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** What an administrator fills in. */
    public record Wish(String name, String address, Set<String> kinds) {
        public Wish {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Some of the log, the newest first, and from where it goes on. */
    public record Log(List<Delivery> lines, Optional<UUID> next) {}

    /** Of what a receiver can be told, sorted. */
    public Set<String> kinds() {
        return hearing.kinds();
    }

    /** Those of one's organization. */
    @Transactional(readOnly = true)
    public List<Receiver> all(Who.Staff who) {
        demand(who);
        return receivers.of(who.organization());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Receiver get(Who.Staff who, UUID id) {
        demand(who);
        return receivers.get(who.organization(), id).orElseThrow(Problem.Missing::new);
    }

    /**
     * One that was set up.
     *
     * @param now whether it was just now; else by what was sent before with the same key, whose sender was shown the secret
     */
    public record Made(UUID id, boolean now) {}

    /**
     * Sets one up. The same key does it once.
     *
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public Made make(Who.Staff who, Wish wish, String onceKey) {
        demand(who);
        URI address = read(wish);
        var now = new AtomicBoolean();
        UUID id = once.run("webhook.made/" + onceKey, () -> {
            now.set(true);
            if (receivers.of(who.organization()).size() >= MOST) {
                throw new Problem.Invalid(Map.of("name", "webhook.error.many"));
            }
            var receiver = new Receiver(
                    Ids.next(),
                    who.organization(),
                    wish.name().strip(),
                    address,
                    wish.kinds(),
                    Receiver.State.ON,
                    clock.instant(),
                    1);
            receivers.insert(receiver, who.account());
            wrote(who, receiver.id(), "webhook.made");
            return receiver.id();
        });
        return new Made(id, now.get());
    }

    /** Changes it, unless somebody else did so since that version; false then. */
    public boolean change(Who.Staff who, UUID id, int version, Wish wish) {
        Receiver receiver = get(who, id);
        boolean done =
                receivers.change(who.organization(), id, version, wish.name().strip(), read(wish), wish.kinds());
        if (done) {
            wrote(who, receiver.id(), "webhook.changed");
        }
        return done;
    }

    /**
     * The secret with which it is signed from now on; for a day what is told is signed with the former one as well. The
     * same key makes one.
     *
     * @return whether it was made now: only who made it is shown it
     */
    public boolean renewSecret(Who.Staff who, UUID id, String onceKey) {
        Receiver receiver = get(who, id);
        var now = new AtomicBoolean();
        once.run("webhook.renewed/" + id + "/" + onceKey, () -> {
            now.set(true);
            receivers.rotate(receiver.id());
            wrote(who, id, "webhook.renewed");
            return id;
        });
        return now.get();
    }

    /** The secret, for the page that answers to who has just set it up or renewed it, and for no other. */
    public String secret(Who.Staff who, UUID id) {
        return Signature.written(receivers.keys(get(who, id).id()).getFirst());
    }

    /** Whether it is to be told anything from now on; what waits goes on waiting until then. */
    public void turn(Who.Staff who, UUID id, boolean on) {
        Receiver receiver = get(who, id);
        if (receiver.on() != on) {
            receivers.state(receiver.id(), on ? Receiver.State.ON : Receiver.State.OFF);
            wrote(who, id, on ? "webhook.turned-on" : "webhook.turned-off");
        }
    }

    /** Tells it something that did not happen, to try it. The same key tells it once. */
    public void ping(Who.Staff who, UUID id, String onceKey) {
        Receiver receiver = get(who, id);
        once.run("webhook.pinged/" + id + "/" + onceKey, () -> {
            wrote(who, id, "webhook.pinged");
            return deliveries.put(receiver.id(), PING, "webhook", id, clock.instant());
        });
    }

    /** Tells it something once more. */
    public void again(Who.Staff who, UUID id, UUID delivery) {
        if (!deliveries.again(get(who, id).id(), delivery)) {
            throw new Problem.Missing();
        }
        wrote(who, id, "webhook.repeated");
    }

    /** It is told nothing any more, and its log is gone. */
    public void remove(Who.Staff who, UUID id) {
        demand(who);
        if (receivers.remove(who.organization(), id)) {
            wrote(who, id, "webhook.removed");
        }
    }

    /** What it was told, before that delivery. */
    @Transactional(readOnly = true)
    public Log log(Who.Staff who, UUID id, @Nullable UUID before) {
        List<Delivery> found = deliveries.of(get(who, id).id(), before, LINES + 1);
        boolean more = found.size() > LINES;
        List<Delivery> shown = more ? found.subList(0, LINES) : found;
        return new Log(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    private URI read(Wish wish) {
        var wrong = new LinkedHashMap<String, String>();
        if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            wrong.put("name", "webhook.error.name");
        }
        Optional<URI> address = networks.read(wish.address());
        if (address.isEmpty()) {
            wrong.put("address", "webhook.error.address");
        }
        if (wish.kinds().isEmpty() || !kinds().containsAll(wish.kinds())) {
            wrong.put("kind", "webhook.error.kind");
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
        return address.orElseThrow();
    }

    private void wrote(Who.Staff who, UUID id, String what) {
        trail.wrote(who, new Subject("webhook", id), what);
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.MANAGE_PROGRAMS)) {
            throw new Problem.Refused();
        }
    }
}
