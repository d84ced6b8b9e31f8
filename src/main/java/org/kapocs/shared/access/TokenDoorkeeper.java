package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Knows a program by its token, under {@code /api} only. A session cookie is worth nothing there. */
@Component
class TokenDoorkeeper implements Doorkeeper {
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final SignIn signIn;

    TokenDoorkeeper(ApiTokens tokens, SignIn signIn) {
        this.tokens = tokens;
        this.signIn = signIn;
    }

    @Override
    public Optional<? extends Who> recognise(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (!request.getRequestURI().startsWith("/api/") || header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        return tokens.find(header.substring(BEARER.length()))
                .flatMap(found -> signIn.present(found.account()).map(staff -> staff.by(found.program())));
    }
}
