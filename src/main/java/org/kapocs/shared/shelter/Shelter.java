package org.kapocs.shared.shelter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.shared.web.Shown;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands round every request: gives it the connections of its audience, and an answer when the house cannot. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Shelter extends OncePerRequestFilter {
    private final Answers answers;
    private final Remembered remembered;

    Shelter(Answers answers, Remembered remembered) {
        this.answers = answers;
        this.remembered = remembered;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Audience.of(request).<Exception>served(() -> chain.doFilter(request, response));
            remember(request);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!answers.takes(failure, request, response)) {
                throw failure;
            }
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private void remember(HttpServletRequest request) {
        if (request.getQueryString() == null && request.getAttribute(Shown.ATTRIBUTE) instanceof Shown(byte[] html)) {
            remembered.keep(request.getRequestURI(), html);
        }
    }
}
