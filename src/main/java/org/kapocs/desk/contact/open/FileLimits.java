package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Component;

/** How many files newcomers may send. Each answer is the message that says why no more; empty while there may be. */
@Component
class FileLimits {
    /** Words alone are no larger, and are not counted here: browsers send them in parts too. */
    private static final int WORDS = 64 * 1024;

    private static final int MEGABYTE = 1 << 20;

    /** Room for what a letter has of pages, and a few more. */
    private static final Rate FILES = new Rate("contact.files", 20, Duration.ofDays(1));

    /** Also of those that are broken off. */
    private static final Rate BEGUN = new Rate("contact.files.begun", 20, Duration.ofDays(1));

    /** A whole shelter may have one. */
    private static final Rate ADDRESS = new Rate("contact.files.address", 60, Duration.ofHours(1));

    /** In megabytes. */
    private static final Rate CITY = new Rate("contact.files.city", 4000, Duration.ofDays(1));

    private static final String ALL = "";

    private final Limits limits;

    FileLimits(Limits limits) {
        this.limits = limits;
    }

    /** Asked before any of it is read: who sends slowly, or breaks off, has sent all the same. */
    Optional<String> before(Who.CodeHolder who, HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (!SentForm.inParts(request) || length >= 0 && length <= WORDS) {
            return Optional.empty();
        }
        return full(BEGUN, who.contact().toString(), 1, FilePage.TOO_MANY_FILES)
                .or(() -> full(ADDRESS, Limits.addressOf(request), 1, FilePage.FULL));
    }

    /** Asked of what was read; it counts for the whole city by its size. */
    Optional<String> after(Who.CodeHolder who, List<SentFile> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        long bytes = files.stream().mapToLong(file -> file.content().length).sum();
        return full(FILES, who.contact().toString(), files.size(), FilePage.TOO_MANY_FILES)
                .or(() -> full(CITY, ALL, Math.toIntExact(Math.ceilDiv(bytes, MEGABYTE)), FilePage.FULL));
    }

    private Optional<String> full(Rate rate, String subject, int many, String why) {
        try {
            limits.take(rate, subject, many);
            return Optional.empty();
        } catch (Problem.TooMany tooMany) {
            return Optional.of(why);
        }
    }
}
