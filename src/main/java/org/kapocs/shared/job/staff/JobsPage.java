package org.kapocs.shared.job.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kapocs.shared.job.LastBackup;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Why;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Work that met trouble.
 *
 * @param lastBackup empty when none was ever made, or it is not for this person
 */
public record JobsPage(List<Trouble> troubles, Optional<LastBackup> lastBackup) implements Page {

    /** When it is tried again; that it was given up, when it will not be by itself. */
    public String next(Frame frame, Trouble trouble) {
        return trouble.next().map(frame::dateTime).orElseGet(() -> frame.text("job.given-up"));
    }

    /** What stood in the way, in words; empty when nothing has yet. */
    public String fault(Frame frame, Trouble trouble) {
        return trouble.faultKey().map(frame::text).orElse("");
    }

    /** When the last backup that is whole was made; that there is none yet. */
    public String whole(Frame frame, LastBackup last) {
        return last.wholeAt().map(frame::dateTime).orElseGet(() -> frame.text("job.backup.none"));
    }

    public List<Choice> reasons(Frame frame) {
        return Arrays.stream(Why.values())
                .map(why -> new Choice(why.name(), frame.text("job.why." + why.name())))
                .toList();
    }
}
