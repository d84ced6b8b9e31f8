package org.kapocs.shared.access;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the {@link Who} it names; a handler never gets another kind than it asked for. */
class WhoArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Who.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Who who = Standing.now();
        if (!parameter.getParameterType().isInstance(who)) {
            throw new Problem.Refused();
        }
        return who;
    }
}
