package org.kapocs;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import javax.management.NotificationEmitter;

/**
 * The serial collector takes all the memory that it may before it tidies up. So it is asked to as soon as old objects take
 * more than a house needs, and gives back what they took. What is large and in use stays, up to the bound of the heap.
 */
final class SmallHeap {
    /** The objects of a house with 20 000 services take some 70 MB. */
    private static final long ENOUGH = 112L << 20;

    private SmallHeap() {}

    /** Nothing where somebody has chosen another collector. */
    static void keep() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Tenured Gen"))
                .findFirst()
                .ifPresent(SmallHeap::tidy);
    }

    private static void tidy(MemoryPoolMXBean old) {
        var memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        memory.addNotificationListener(
                (_, _) -> System.gc(),
                said -> said.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
                null);
        old.setUsageThreshold(ENOUGH); // last: what is over it already is told at once
    }
}
