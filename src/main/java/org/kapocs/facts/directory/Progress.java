package org.kapocs.facts.directory;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Tells how far a file is read, once for each percent. */
final class Progress implements Consumer<Long> {
    private final long length;
    private final IntConsumer tell;
    private int told;

    Progress(long length, IntConsumer tell) {
        this.length = Math.max(1, length);
        this.tell = tell;
    }

    @Override
    public void accept(Long bytes) {
        int percent = (int) Math.min(99, bytes * 100 / length);
        if (percent > told) {
            told = percent;
            tell.accept(percent);
        }
    }
}
