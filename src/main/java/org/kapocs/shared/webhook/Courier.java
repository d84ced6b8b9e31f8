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
 * thing at a time, and none is waited for longer than the others: so a slow one holds up nobody.
 */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Who.Machine MYSELF = new Who.Machine("webhooks");
    private static final int AT_ONCE = 8;

    /** So often it goes on in one round; whatever is left is told in the next. */
    private static final int MOST_ROUNDS = 200;

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

    private void deliverDue() {
        List<DeliveryRows.Leased> next = deliveries.lease(AT_ONCE);
        for (int round = 0; round < MOST_ROUNDS && !next.isEmpty(); round++) {
            deliver(next);
            next = deliveries.lease(AT_ONCE);
        }
    }

    private void deliver(List<DeliveryRows.Leased> these) {
        try {
            List<Callable<Post.Answer>> calls = these.stream()
                    .map(each -> (Callable<Post.Answer>) () -> tell(each))
                    .toList();
            List<Future<Post.Answer>> answers = hands.invokeAll(calls, post.patience(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < these.size(); i++) {
                settling.settle(these.get(i), answer(these.get(i), answers.get(i)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // leases run out
        }
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
