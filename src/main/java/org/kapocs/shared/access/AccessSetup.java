package org.kapocs.shared.access;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
@EnableSpringHttpSession
class AccessSetup implements WebMvcConfigurer {
    private final Gate gate;

    AccessSetup(Gate gate) {
        this.gate = gate;
    }

    @Bean
    static PlatformTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new StandingTransactions(dataSource, clock);
    }

    @Bean
    static KnownTransactions.InPlace knownTransactions(ObjectProvider<PlatformTransactionManager> manager) {
        return new KnownTransactions.InPlace(SingletonSupplier.of(manager::getObject));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoArgument());
    }
}
