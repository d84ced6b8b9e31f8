package org.kapocs.shared.shelter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A request whose form has been read to its end, within a bounded time and size. */
class WholeForm extends HttpServletRequestWrapper {
    private static final int BYTES = 262_144;
    private static final int FIELDS = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Of forms that are being read at one moment, all together; whoever sends slowly must not fill the house with theirs. */
    private static final Semaphore ROOM = new Semaphore(32 * 1024);

    private static final int KILOBYTE = 1024;

    private final Map<String, String[]> fields;

    /** It cannot be read: too large, too slow, one of too many at once, or no form. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;

        Unreadable(int status) {
            super(null, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private WholeForm(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = fields;
    }

    /** The request itself where it carries no form. */
    static HttpServletRequest of(HttpServletRequest request) throws Unreadable {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return request;
        }
        if (request.getContentLengthLong() > BYTES) {
            throw new Unreadable(413);
        }
        return new WholeForm(request, parsed(request.getQueryString(), body(request)));
    }

    private static byte[] body(HttpServletRequest request) throws Unreadable {
        long end = System.nanoTime() + LONGEST.toNanos();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        int room = 0;
        try {
            InputStream in = request.getInputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                body.write(piece, 0, length);
                if (body.size() > BYTES) {
                    throw new Unreadable(413);
                }
                int more = (body.size() + KILOBYTE - 1) / KILOBYTE - room;
                if (!ROOM.tryAcquire(more)) {
                    throw new Unreadable(503);
                }
                room += more;
                if (System.nanoTime() > end) {
                    throw new Unreadable(408);
                }
            }
        } catch (IOException brokenOff) {
            throw new Unreadable(400);
        } finally {
            ROOM.release(room);
        }
        return body.toByteArray();
    }

    private static Map<String, String[]> parsed(@Nullable String query, byte[] body) throws Unreadable {
        var parameters = new Parameters();
        parameters.setLimit(FIELDS);
        parameters.setCharset(StandardCharsets.UTF_8);
        try {
            if (query != null) {
                byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
                parameters.processParameters(bytes, 0, bytes.length);
            }
            parameters.processParameters(body, 0, body.length);
        } catch (InvalidParameterException noForm) {
            throw new Unreadable(noForm.getErrorCode());
        }
        var fields = new LinkedHashMap<String, String[]>();
        for (String name : Collections.list(parameters.getParameterNames())) {
            fields.put(name, parameters.getParameterValues(name));
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
