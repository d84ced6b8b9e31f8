package org.kapocs.shared.trail.staff;

import java.util.regex.Pattern;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.springframework.stereotype.Component;

/** What an entry says, in the words of a language. */
@Component
class AuditWords {
    /** A search and how many it found, a letter and from which version of its template, a list and how many lines it had. */
    private static final Pattern COUNTED = Pattern.compile(
            "((?:client|papers)\\.searched|sheet\\.[a-z]+|list\\.(?:taken|torn|told)\\.[a-z]+)\\.(\\d+)");

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What was done, and why. */
    String did(Trace trace, Language reader) {
        var counted = COUNTED.matcher(trace.what());
        String verb = counted.matches()
                ? messages.text(reader, "audit.did." + counted.group(1), "count", Integer.valueOf(counted.group(2)))
                : said("audit.did." + trace.what(), trace.what(), reader);
        return trace.purpose()
                .map(purpose -> verb + ": " + messages.text(reader, "audit.purpose." + purpose))
                .orElse(verb);
    }

    /** All that a line says of it besides names. */
    String all(Trace trace, Language reader) {
        String house = trace.account() == null ? messages.text(reader, "audit.house") + " " : "";
        return house + did(trace, reader) + " " + subject(trace, reader);
    }

    String subject(Trace trace, Language reader) {
        return said("audit.subject." + trace.subject().kind(), trace.subject().kind(), reader);
    }

    /** A word that a room has not told us yet is shown as it is kept: an entry is never left out. */
    private String said(String key, String kept, Language reader) {
        return messages.has(reader, key) ? messages.text(reader, key) : kept;
    }
}
