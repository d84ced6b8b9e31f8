package org.kapocs.desk.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/**
 * Sends a scan as an answer of its own, from which nothing can be done: a page that cannot run, fetch or send anything,
 * that no other site can use, and that nobody keeps. Piece by piece: the whole of it is never in memory.
 */
public final class ScanAnswer {
    private ScanAnswer() {}

    /** @param next reads the next piece */
    public static void send(Reading reading, Function<Reading, byte[]> next, ZoneId zone, HttpServletResponse response)
            throws IOException {
        head(reading.media().type(), response);
        String name = reading.name(zone);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
        response.setContentLengthLong(reading.bytes());
        OutputStream out = response.getOutputStream();
        while (reading.more()) {
            out.write(next.apply(reading));
        }
    }

    /** Sends a small picture. */
    public static void send(byte[] thumbnail, HttpServletResponse response) throws IOException {
        head(Media.JPEG.type(), response);
        response.setContentLength(thumbnail.length);
        response.getOutputStream().write(thumbnail);
    }

    private static void head(String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
