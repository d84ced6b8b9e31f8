package org.kapocs.shared.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Chores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tells receivers what is due. Every node has one; leases keep them apart. Several receivers are told at once, each one
 * thing at a time, and whoever has answered makes room for the next: so a slow one holds up nobody.
 */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Who.Machine MYSELF = new Who.Machine("webhooks");
    private static final int AT_ONCE = 8;

    /** So much is told in one round; whatever is left is told in the next. */
    private static final int MOST = 1600;

    /** So long it waits for an answer before it looks what else is due. */
    private static final int PAUSE_MILLIS = 250;

    private final Hearing hearing;
    private final DeliveryRows deliveries;
    private final ReceiverRows receivers;
    private final Settling settling;
    private final Post post;
    private final Chores chores;
    private final Clock clock;
    private final ExecutorService hands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    Courier(
            Hearing hearing,
            DeliveryRows deliveries,
            ReceiverRows receivers,
            Settling settling,
            Post post,
            Chores chores,
            Clock clock) {
        this.hearing = hearing;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.settling = settling;
        this.post = post;
        this.chores = chores;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S")
    void round() {
        chores.all("webhooks", () -> Standing.as(MYSELF, this::hear));
        Standing.as(MYSELF, this::deliverDue);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        chores.all("webhooklog", () -> Standing.as(MYSELF, deliveries::sweep));
    }

    private void hear() {
        boolean more = true;
        while (more) {
            more = hearing.readOn(MYSELF);
        }
    }

    /** As soon as a hand is free it takes what is due; while some wait for an answer, the trail is read on. */
    private void deliverDue() {
        var done = new ExecutorCompletionService<Told>(hands);
        int out = 0;
        int told = 0;
        try {
            while (true) {
                List<DeliveryRows.Leased> next =
                        told < MOST && out < AT_ONCE ? deliveries.lease(AT_ONCE - out) : List.of();
                next.forEach(each -> done.submit(() -> within(each)));
                out += next.size();
                told += next.size();
                if (out == 0) {
                    return;
                }
                Future<Told> first = done.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    chores.all("webhooks", () -> Standing.as(MYSELF, this::hear));
                } else {
                    out--;
                    settle(first);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // leases run out
        }
    }

    /** What came of telling it, and whether the receiver took so long that it would hold up others. */
    private record Told(DeliveryRows.Leased leased, Post.Answer answer, boolean slow) {}

    private void settle(Future<Told> first) throws InterruptedException {
        try {
            Told told = first.get();
            settling.settle(told.leased(), told.answer(), told.slow());
        } catch (ExecutionException stopped) {
            LOG.error("a delivery was broken off: {}", stopped.getClass().getName()); // its lease runs out
        }
    }

    private Told within(DeliveryRows.Leased leased) throws InterruptedException {
        long began = System.nanoTime();
        Callable<Post.Answer> call = () -> tell(leased);
        var answer = hands.invokeAll(List.of(call), post.patience(), TimeUnit.MILLISECONDS)
                .getFirst();
        return new Told(leased, answer(leased, answer), System.nanoTime() - began > post.brisk());
    }

    private static Post.Answer answer(DeliveryRows.Leased leased, Future<Post.Answer> answer)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return Post.Answer.none(Hindrance.SLOW);
        } catch (ExecutionException fault) {
            // Its kind only: a message could quote an address.
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            LOG.error(
                    "delivery {} met a fault: {}", leased.id(), cause.getClass().getName());
            return Post.Answer.none(Hindrance.FAULT);
        }
    }

    /** Whoever took it before never came back, as often as it may be tried: perhaps it is what kills them. */
    private Post.Answer tell(DeliveryRows.Leased leased) {
        if (leased.tries() > Waits.TRIES) {
            return Post.Answer.none(Hindrance.FAULT);
        }
        byte[] body = body(leased);
        Instant now = clock.instant();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", leased.id().toString());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        List<byte[]> keys =
                Standing.as(MYSELF, () -> receivers.keys(leased.receiver().id()));
        headers.put("webhook-signature", Signature.of(keys, leased.id().toString(), now, body));
        return post.send(leased.receiver().address(), Map.copyOf(headers), body);
    }

    /** That something happened, to a thing that who has a token may ask for; nothing of anybody. */
    static byte[] body(DeliveryRows.Leased leased) {
        var told = JsonNodeFactory.instance.objectNode();
        told.put("type", leased.kind());
        told.put("timestamp", leased.happenedAt().toString());
        told.putObject("data")
                .put("organization", leased.receiver().organization().toString())
                .put("thing", leased.thing())
                .put("id", leased.thingId().toString());
        return told.toString().getBytes(StandardCharsets.UTF_8);
    }
}
