package org.kapocs.desk.document;

import jakarta.servlet.http.HttpServletRequest;
import org.kapocs.shared.web.SentForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much may be sent at once. */
@Component
public class SendingBounds {
    private static final int MEGABYTE = 1 << 20;
    private static final int FILES = 3;

    private final int megabytes;

    SendingBounds(@Value("${kapocs.document-mb:15}") int megabytes) {
        if (megabytes < 1 || megabytes > 20) {
            throw new IllegalArgumentException("KAPOCS_DOCUMENT_MB: megabytes of one file, between 1 and 20");
        }
        this.megabytes = megabytes;
    }

    /** Of one file. */
    public int megabytes() {
        return megabytes;
    }

    /** Reads a form with files. */
    public SentForm read(HttpServletRequest request, SentForm.Room where) {
        int ofAll = Math.min(FILES * megabytes, where.megabytes());
        return SentForm.of(request, where, megabytes * MEGABYTE, ofAll * MEGABYTE);
    }
}
