package org.kapocs.shared.access;

import java.util.function.Supplier;

/** As whom the house acts at this moment; every transaction tells it to the database, where it decides which rows exist. */
public final class Standing {
    private static final ScopedValue<Who> CURRENT = ScopedValue.newInstance();

    private Standing() {}

    /** Who it is; nobody when nobody was named. */
    public static Who now() {
        return CURRENT.orElse(Who.NOBODY);
    }

    /** Acts as {@code who} until the work is done. Transactions must begin inside. */
    public static <T extends @org.jspecify.annotations.Nullable Object> T as(Who who, Supplier<T> work) {
        return ScopedValue.where(CURRENT, who).call(work::get);
    }

    /** As {@link #as(Who, Supplier)}, without a result. */
    public static void as(Who who, Runnable work) {
        ScopedValue.where(CURRENT, who).run(work);
    }

    static <E extends Exception> void through(Who who, Work<E> work) throws E {
        ScopedValue.where(CURRENT, who).<@org.jspecify.annotations.Nullable Void, E>call(() -> {
            work.run();
            return null;
        });
    }

    interface Work<E extends Exception> {
        void run() throws E;
    }
}
