package org.kapocs.shared.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** There is one transaction manager. Spring would ask the annotations of a class, at each of its verbs, for another. */
final class KnownTransactions extends TransactionInterceptor {
    private static final long serialVersionUID = 1;

    private final transient Supplier<TransactionManager> manager;

    private KnownTransactions(TransactionAttributeSource verbs, Supplier<TransactionManager> manager) {
        this.manager = manager;
        setTransactionAttributeSource(verbs);
    }

    @Override
    protected TransactionManager determineTransactionManager(
            @Nullable TransactionAttribute verb, @Nullable Class<?> type) {
        return manager.get();
    }

    /** Stands in the place of Spring's own. */
    record InPlace(Supplier<TransactionManager> manager) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof TransactionInterceptor springs && springs.getTransactionAttributeSource() != null
                    ? new KnownTransactions(springs.getTransactionAttributeSource(), manager)
                    : bean;
        }
    }
}
