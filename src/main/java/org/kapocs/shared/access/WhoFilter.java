package org.kapocs.shared.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kapocs.shared.web.Visitor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks and acts as them for the rest of the request. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WhoFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = Who.class.getName();

    private final List<Doorkeeper> doorkeepers;

    WhoFilter(List<Doorkeeper> doorkeepers) {
        this.doorkeepers = doorkeepers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Who who = recognise(request);
        request.setAttribute(ATTRIBUTE, who);
        if (who instanceof Who.Staff staff) {
            request.setAttribute(Visitor.ATTRIBUTE, new StaffVisitor(staff));
        }
        try {
            Standing.through(who, () -> chain.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private Who recognise(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Who known) {
            return known;
        }
        return doorkeepers.stream()
                .<Optional<? extends Who>>map(keeper -> keeper.recognise(request))
                .flatMap(Optional::stream)
                .map(Who.class::cast)
                .findFirst()
                .orElse(Who.NOBODY);
    }

    private record StaffVisitor(Who.Staff staff) implements Visitor {
        @Override
        public String label() {
            return staff.name();
        }

        @Override
        public boolean may(String action) {
            return staff.may(Action.valueOf(action));
        }
    }
}
