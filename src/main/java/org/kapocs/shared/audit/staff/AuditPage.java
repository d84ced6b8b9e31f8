package org.kapocs.shared.audit.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.audit.NamedByEnd;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What the people of one's own organization did and saw.
 *
 * @param names of the accounts, of who did something and of whom it was about; and of what else has a name of its own
 * @param unseen of what the reader may know nothing
 * @param people by whom one can filter
 * @param day the day by which is filtered; empty for all
 * @param account the person by whom is filtered; empty for all
 * @param verdict what the check found, when one was asked for
 * @param older the address of the entries before these; null when there are none
 */
public record AuditPage(
        List<AuditLine> lines,
        Map<UUID, String> names,
        Set<UUID> unseen,
        List<Choice> people,
        String day,
        String account,
        @Nullable Verdict verdict,
        @Nullable String older)
        implements Page {

    public String name(Trace trace, Frame frame) {
        UUID account = trace.account();
        return account == null ? frame.text("audit.house") : names.getOrDefault(account, "");
    }

    /** Which program it was, where it was one. */
    public String program(Trace trace, Frame frame) {
        return trace.token()
                .map(token -> frame.text("audit.program", "name", names.getOrDefault(token, "…")))
                .orElse("");
    }

    /** What is about nobody who is served, and can be told apart by anybody; of who is served, what {@link #unseen} knows. */
    private static final Set<String> TOLD_APART = Set.of(
            "account",
            "case",
            "client",
            "contact",
            "form",
            "import",
            "job",
            "knowledge",
            "letter",
            "mapping",
            "matter",
            "service",
            "token",
            "webhook");

    /**
     * What it was about: a person by name, a case by its number, all else by the end of what we know it by. What is of
     * somebody and has no name here may be closed to who reads: of that nothing is told.
     */
    public String about(Trace trace) {
        UUID id = trace.subject().id();
        if (unseen.contains(id)) {
            return "";
        }
        return names.getOrDefault(id, TOLD_APART.contains(trace.subject().kind()) ? NamedByEnd.end(id) : "");
    }

    /** A search and how many it found, a letter and from which version of its template, a list and how many lines it had. */
    private static final Pattern COUNTED = Pattern.compile(
            "((?:client|papers)\\.searched|sheet\\.[a-z]+|list\\.(?:taken|torn|told)\\.[a-z]+)\\.(\\d+)");

    /** What was done, and why, in words. */
    public String did(Trace trace, Frame frame) {
        var counted = COUNTED.matcher(trace.what());
        String verb = counted.matches()
                ? frame.text("audit.did." + counted.group(1), "count", Integer.valueOf(counted.group(2)))
                : said("audit.did." + trace.what(), trace.what(), frame);
        return trace.purpose()
                .map(purpose -> verb + ": " + frame.text("audit.purpose." + purpose))
                .orElse(verb);
    }

    public String subject(Trace trace, Frame frame) {
        return said("audit.subject." + trace.subject().kind(), trace.subject().kind(), frame);
    }

    /** A word that a room has not told us yet is shown as it is kept: an entry is never left out. */
    private static String said(String key, String kept, Frame frame) {
        return frame.hasText(key) ? frame.text(key) : kept;
    }

    /** What the check found, in words. */
    public String verdict(Frame frame) {
        return switch (verdict) {
            case Verdict.Intact intact -> frame.text("audit.intact", "entries", intact.entries());
            case Verdict.Torn torn -> frame.text("audit.torn", "files", String.join(", ", torn.heads()));
            case Verdict.Broken broken ->
                frame.text("audit.broken", "entry", broken.seq(), "how", frame.text("audit.fault." + broken.fault()));
            case null -> "";
        };
    }

    public boolean intact() {
        return verdict instanceof Verdict.Intact;
    }
}
