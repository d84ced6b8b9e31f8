package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets handlers return a {@link Reply}. The sender is asked for late: its asset addresses need the finished set-up. */
record ReplyHandler(ObjectProvider<Sender> sender) implements HandlerMethodReturnValueHandler {
    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Reply.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        sender.getObject()
                .send(
                        (Reply) Objects.requireNonNull(value),
                        (HttpServletRequest) Objects.requireNonNull(web.getNativeRequest()),
                        (HttpServletResponse) Objects.requireNonNull(web.getNativeResponse()));
    }
}
