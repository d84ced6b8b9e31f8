package org.kapocs.shared.trail.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.trail.Told;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What the people of one's own organization did and saw.
 *
 * @param said what each entry says, by its number
 * @param subjects of what kind each is about, by its number
 * @param people by whom one can filter
 * @param verdict what the check found, when one was asked for
 */
public record AuditPage(
        Wanted wanted,
        ListHead head,
        Sieve.Sieved<Told> found,
        Map<Long, String> said,
        Map<Long, String> subjects,
        List<Choice> people,
        @Nullable Verdict verdict)
        implements Page {

    public List<AuditLine> lines() {
        return AuditLine.of(found.lines());
    }

    public String name(AuditLine line, Frame frame) {
        return line.last().trace().account() == null
                ? frame.text("audit.house")
                : line.last().name();
    }

    /** Which program it was, where it was one. */
    public String program(AuditLine line, Frame frame) {
        String program = line.last().program();
        return program.isEmpty() ? "" : frame.text("audit.program", "name", program);
    }

    public String did(AuditLine line) {
        return said.getOrDefault(line.last().trace().seq(), "");
    }

    public String subject(AuditLine line) {
        return subjects.getOrDefault(line.last().trace().seq(), "");
    }

    public List<Choice> deeds(Frame frame) {
        return Choice.all(Wanted.Deed.values(), each -> frame.text("audit.deed." + each));
    }

    public List<Choice> kinds(Frame frame) {
        return AuditFiltered.KINDS.stream()
                .map(each -> new Choice(each, frame.text("audit.subject." + each)))
                .toList();
    }

    public List<Choice> purposes(Frame frame) {
        return Choice.all(Purpose.values(), each -> frame.text("audit.purpose." + each));
    }

    public String passing(String field) {
        return head.wish().narrowing().stream()
                .filter(each -> each.getKey().equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        people.stream()
                                .filter(each -> each.value().equals(passing("account")))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(""),
                        (wanted.day().map(frame::date).orElse("")
                                        + wanted.until()
                                                .map(day -> " – " + frame.date(day))
                                                .orElse(""))
                                .strip(),
                        wanted.deed()
                                .map(each -> frame.text("audit.deed." + each))
                                .orElse(""),
                        wanted.kind().isEmpty() ? "" : frame.text("audit.subject." + wanted.kind()),
                        wanted.purpose()
                                .map(each -> frame.text("audit.purpose." + each))
                                .orElse(""))
                .filter(word -> !word.isEmpty())
                .toList();
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
