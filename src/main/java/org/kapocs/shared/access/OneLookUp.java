package org.kapocs.shared.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Within one request a session is looked up once: Spring Session asks again while it answers. Held no longer than the
 * request, so that what ended elsewhere counts at the very next one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OneLookUp extends OncePerRequestFilter {
    private static final ScopedValue<Found> FOUND = ScopedValue.newInstance();

    private static final class Found {
        private @Nullable KeptSession session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(FOUND, new Found()).<@Nullable Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    static @Nullable KeptSession of(String id, Supplier<@Nullable KeptSession> lookUp) {
        if (!FOUND.isBound()) {
            return lookUp.get();
        }
        KeptSession known = FOUND.get().session;
        if (known == null || !known.getId().equals(id)) {
            known = lookUp.get();
            FOUND.get().session = known;
        }
        return known;
    }

    static void found(KeptSession session) {
        if (FOUND.isBound()) {
            FOUND.get().session = session;
        }
    }

    static void forget() {
        if (FOUND.isBound()) {
            FOUND.get().session = null;
        }
    }
}
