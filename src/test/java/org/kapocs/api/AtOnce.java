package org.kapocs.api;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two who do something in the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var both = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<T>> ends = pool.invokeAll(List.of(started(both, one), started(both, other)));
            return List.of(ends.getFirst().get(), ends.getLast().get());
        }
    }

    private static <T> Callable<T> started(CyclicBarrier both, Callable<T> work) {
        return () -> {
            both.await();
            return work.call();
        };
    }
}
