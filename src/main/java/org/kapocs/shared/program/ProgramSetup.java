package org.kapocs.shared.program;

import java.util.List;
import org.kapocs.shared.language.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands handlers what programs send, and refuses what they do not know. */
@Configuration
class ProgramSetup implements WebMvcConfigurer {
    private final ObjectProvider<FormattingConversionService> conversion;
    private final Languages languages;

    /** @param conversion by which handlers read parameters; it is made after this */
    ProgramSetup(
            @Qualifier("mvcConversionService") ObjectProvider<FormattingConversionService> conversion,
            Languages languages) {
        this.conversion = conversion;
        this.languages = languages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ProgramArguments(languages));
    }

    /** After the gate: whoever is not let in is told nothing about how to ask. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Asked(conversion::getObject, languages))
                .addPathPatterns("/api/v1/**")
                .order(Ordered.LOWEST_PRECEDENCE);
    }
}
