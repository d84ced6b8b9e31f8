package org.kapocs.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only text through to the rooms. What is not UTF-8, or holds a NUL, is refused: it was not typed by a person, and
 * it is not to be guessed at. What is invisible and turns the reading direction (the bidirectional overrides, with which
 * a name can disguise itself as another text) is taken out of parameters; people who write from right to left do not
 * need it, since pages isolate every text of theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CleanInput extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isText(request.getRequestURI()) || !isText(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new CleanRequest(request), response);
    }

    /** Whether what is percent-encoded is UTF-8 without NUL. */
    static boolean isText(@Nullable String encoded) {
        if (encoded == null) {
            return true;
        }
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return isText(ByteBuffer.wrap(bytes, 0, length));
    }

    static boolean isText(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
