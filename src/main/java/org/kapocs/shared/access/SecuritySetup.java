package org.kapocs.shared.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Spring Security gives its firewall against malformed addresses, and no filter besides. What may be done is decided at
 * the {@link Gate}, by what each handler declares; forms of other sites, headers and sign-in are the house's own.
 */
@Configuration
class SecuritySetup {
    private static final int AFTER_THE_SESSION = -100;

    @Bean
    FilterRegistrationBean<FilterChainProxy> firewall() {
        var firewall = new FilterRegistrationBean<>(
                new FilterChainProxy(new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE)));
        firewall.setOrder(AFTER_THE_SESSION);
        return firewall;
    }
}
