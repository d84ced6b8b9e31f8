package org.kapocs.shared.program;

import java.net.URI;
import org.kapocs.shared.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The version that a program saw before it changes something ({@code If-Match}). Without one nothing is changed, so that
 * nobody overwrites what somebody else has just written.
 */
public record Seen(int version) {

    /**
     * @throws Problem.Unconditional without one
     * @throws Problem.Invalid for what no answer of ours has given
     */
    static Seen read(String header) {
        if (header.isBlank()) {
            throw new Problem.Unconditional("program.error.unconditional");
        }
        if (!header.matches("\"[0-9]{1,9}\"")) {
            throw new Problem.Invalid("program.error.version");
        }
        return new Seen(Integer.parseInt(header.substring(1, header.length() - 1)));
    }

    /** An answer with its version. */
    public static <T> ResponseEntity<T> answer(int version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** An answer that something was made, and where. */
    public static <T> ResponseEntity<T> made(String path, int version, T body) {
        return ResponseEntity.created(URI.create(path))
                .header(HttpHeaders.ETAG, tag(version))
                .body(body);
    }

    /** Somebody else changed it since: what stands there now, beside what was sent. */
    public static Problem outdated(int version, Object saved, Object sent) {
        return new Problem.Outdated(tag(version), saved, sent);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
