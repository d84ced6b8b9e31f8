package org.kapocs.facts.matter.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Difference;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Past;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A matter of the catalogue, and what became of it.
 *
 * @param past the newest first
 * @param names of the accounts that appear, as far as they are of the reader's organization
 * @param review the day that is offered, or was typed
 * @param changed whether somebody else changed it meanwhile
 */
public record EntryPage(
        Entry entry,
        List<Past> past,
        Map<UUID, String> names,
        LocalDate today,
        String review,
        boolean changed,
        Map<String, String> errors)
        implements Page {

    public String address() {
        return "/staff/matters/" + entry.matter().code();
    }

    /** The languages in which nobody has read yet what a machine wrote. */
    public List<String> drafts() {
        return entry.facts().drafts().stream().sorted().toList();
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** What was changed then. */
    public List<Difference> differences(Frame frame, int number) {
        return number + 1 < past.size()
                ? Difference.between(past.get(number + 1), past.get(number), new InWords(frame))
                : List.of();
    }

    private record InWords(Frame frame) implements Difference.Said {
        @Override
        public String language(String tag) {
            return frame.languageName(tag);
        }

        @Override
        public String named(String key) {
            return frame.text(key);
        }

        @Override
        public String counted(Deadline deadline) {
            return frame.text(
                    "catalogue.counted." + deadline.way(),
                    "time",
                    frame.text("catalogue.count." + deadline.unit(), "count", deadline.count()));
        }
    }

    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
