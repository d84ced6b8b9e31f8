package org.kapocs.shared.web;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what is to be written at the end of a transaction, in one go and with it, so that rows which many share are
 * held only while committing. A transaction within another gathers for itself.
 *
 * @param <T> in which it is gathered
 */
public final class BeforeCommit<T> {
    private final int order;
    private final Supplier<T> empty;
    private final Consumer<T> write;

    /** @param order what has a smaller one is written before, in every transaction the same way round */
    public BeforeCommit(int order, Supplier<T> empty, Consumer<T> write) {
        this.order = order;
        this.empty = empty;
        this.write = write;
    }

    /**
     * What the present transaction has gathered so far, to be added to.
     *
     * @throws IllegalStateException when there is no transaction, or it has written this already
     */
    @SuppressWarnings("unchecked")
    public T gathered() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("this needs the transaction it tells about");
        }
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting(empty.get());
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        if (waiting.written) {
            throw new IllegalStateException("this comes too late: its transaction is committing");
        }
        return waiting.gathered;
    }

    private final class Waiting implements TransactionSynchronization {
        private final T gathered;
        private boolean written;

        Waiting(T gathered) {
            this.gathered = gathered;
        }

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write.accept(gathered);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(BeforeCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(BeforeCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(BeforeCommit.this);
        }
    }
}
