package org.kapocs.shared.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What several parts of one page ask alike is asked once: held as long as the transaction that only reads, and nowhere else.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class OnceRead<K, V> {

    /** The answer of the present transaction, which {@code look} gives the first time. */
    @SuppressWarnings("unchecked")
    public V of(K key, Supplier<V> look) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return look.get();
        }
        var known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known<>(this);
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        V answer = known.answers.get(key);
        if (answer == null) {
            answer = Objects.requireNonNull(look.get());
            known.answers.put(key, answer);
        }
        return answer;
    }

    private static final class Known<K, V> implements TransactionSynchronization {
        private final Object holder;
        private final Map<K, V> answers = new HashMap<>();

        Known(Object holder) {
            this.holder = holder;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(holder);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(holder, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(holder);
        }
    }
}
