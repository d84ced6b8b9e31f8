package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kapocs.shared.language.Languages;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** There is no page in a language that the house does not speak. */
record KnownLanguage(Languages languages) implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("language") instanceof String tag
                && languages.of(tag).isEmpty()) {
            throw new Problem.Missing();
        }
        return true;
    }
}
