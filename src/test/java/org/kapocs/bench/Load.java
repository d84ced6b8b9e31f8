package org.kapocs.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests that come whether or not the ones before are answered, as people come. Each is timed from the moment at which
 * it should have been sent, so that a slow server cannot hide behind a waiting driver.
 */
final class Load {
    private static final long LONGEST_US = Duration.ofMinutes(2).toNanos() / 1000;

    /** Who finds so many before them does not come in at all. */
    private static final int AT_ONCE = 6000;

    private Load() {}

    /** One visit, the so manyeth; whether it was answered as it should be. */
    interface Visit {
        Reply make(int number) throws Exception;
    }

    /** How a visit was answered: {@code fine}, or a short word for what was wrong. */
    record Reply(boolean fine, String what, int bytes) {
        static Reply fine(int bytes) {
            return new Reply(true, "fine", bytes);
        }

        static Reply wrong(String what) {
            return new Reply(false, what, 0);
        }
    }

    /**
     * What came of it.
     *
     * @param latency of the visits that were answered well, in microseconds
     * @param seconds from the first scheduled visit to the last answer
     */
    record Result(Histogram latency, long fine, long bytes, Map<String, Long> wrong, double seconds) {
        double perSecond() {
            return fine / seconds;
        }

        double ms(double percentile) {
            return latency.getTotalCount() == 0 ? Double.NaN : latency.getValueAtPercentile(percentile) / 1000.0;
        }

        long failed() {
            return wrong.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Visits at a constant rate for so long, and then until all are answered. */
    static Result at(double rate, Duration time, Visit visit) throws InterruptedException {
        int visits = (int) Math.max(1, rate * time.toMillis() / 1000);
        var seen = new Seen();
        var running = new CountDownLatch(visits);
        var room = new Semaphore(AT_ONCE);
        long start = System.nanoTime() + 1_000_000;
        for (int n = 0; n < visits; n++) {
            long scheduled = start + (long) (n * 1e9 / rate);
            for (long left = scheduled - System.nanoTime(); left > 0; left = scheduled - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int number = n;
            if (!room.tryAcquire()) {
                seen.refused();
                running.countDown();
                continue;
            }
            Thread.startVirtualThread(() -> {
                seen.make(visit, number, scheduled);
                room.release();
                running.countDown();
            });
        }
        running.await();
        return seen.result((System.nanoTime() - start) / 1e9);
    }

    /** As many as so many visitors can make who each wait for their answer: how much there is to get at most. */
    static Result peak(int visitors, Duration time, Visit visit) throws InterruptedException {
        var seen = new Seen();
        var number = new AtomicInteger();
        var running = new CountDownLatch(visitors);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (int n = 0; n < visitors; n++) {
            Thread.startVirtualThread(() -> {
                while (System.nanoTime() < end) {
                    seen.make(visit, number.getAndIncrement(), System.nanoTime());
                }
                running.countDown();
            });
        }
        running.await();
        return seen.result((System.nanoTime() - start) / 1e9);
    }

    private static final class Seen {
        private final ConcurrentHistogram latency = new ConcurrentHistogram(LONGEST_US, 3);
        private final LongAdder fine = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private final Map<String, LongAdder> wrong = new ConcurrentHashMap<>();

        void make(Visit visit, int number, long scheduled) {
            Reply reply;
            try {
                reply = visit.make(number);
            } catch (Exception failure) {
                reply = Reply.wrong(failure.getClass().getSimpleName());
            }
            if (reply.fine()) {
                latency.recordValue(Math.min(LONGEST_US, (System.nanoTime() - scheduled) / 1000));
                fine.increment();
                bytes.add(reply.bytes());
            } else {
                wrong.computeIfAbsent(reply.what(), _ -> new LongAdder()).increment();
            }
        }

        void refused() {
            wrong.computeIfAbsent("found no room", _ -> new LongAdder()).increment();
        }

        Result result(double seconds) {
            var counted = new TreeMap<String, Long>();
            wrong.forEach((what, times) -> counted.put(what, times.sum()));
            return new Result(latency, fine.sum(), bytes.sum(), counted, seconds);
        }
    }
}
