package org.kapocs.shared.program;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands handlers what programs send, and refuses what they do not know. */
@Configuration
class ProgramSetup implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ProgramArguments());
    }

    /** After the gate: whoever is not let in is told nothing about how to ask. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Asked()).addPathPatterns("/api/v1/**").order(Ordered.LOWEST_PRECEDENCE);
    }
}
