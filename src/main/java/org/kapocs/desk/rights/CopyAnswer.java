package org.kapocs.desk.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.shared.access.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a copy as a file to be kept by whoever it is of, and by nobody on the way. */
@Component
public final class CopyAnswer {
    private final CopyFile file;

    CopyAnswer(CopyFile file) {
        this.file = file;
    }

    /** Writes it as it is sent: the whole of it is never in memory, nor on a disk. */
    public void send(Who who, Copy copy, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        file.write(copy, response.getOutputStream());
    }
}
