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

/** Stands round every request: reads its form, lets it in, gives it connections, and answers when the house cannot. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Shelter extends OncePerRequestFilter {
    private final Answers answers;
    private final Remembered remembered;
    private final Doors doors = new Doors();

    Shelter(Answers answers, Remembered remembered) {
        this.answers = answers;
        this.remembered = remembered;
    }

    /** Whoever sends slowly stands outside meanwhile. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest read;
        try {
            read = WholeForm.of(request);
        } catch (WholeForm.Unreadable unreadable) {
            refuse(unreadable.status(), request, response);
            return;
        }
        Audience audience = Audience.of(read);
        if (!doors.enters(audience)) {
            answers.giveBusy(read, response);
            return;
        }
        try {
            serve(audience, read, response, chain);
        } finally {
            doors.leaves(audience);
        }
    }

    private void refuse(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // the container has refused it already
        }
        if (status == 400) {
            response.sendError(status);
        } else {
            answers.refuse(status, request, response);
        }
    }

    private void serve(Audience audience, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            audience.<Exception>served(() -> chain.doFilter(request, response));
            remember(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            // What broke off half-way is to look so: the container cuts what it may not end.
            if (response.isCommitted() || !answers.takes(failure, request, response)) {
                throw failure;
            }
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private void remember(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpServletResponse.SC_GONE) {
            remembered.forget(request.getRequestURI());
        }
        if (request.getQueryString() == null && request.getAttribute(Shown.ATTRIBUTE) instanceof Shown(byte[] html)) {
            remembered.keep(request.getRequestURI(), html);
        }
    }

    /** What needs no database, and whoever watches over us. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/actuator/");
    }
}
