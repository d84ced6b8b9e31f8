package org.kapocs.facts.knowledge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt and helps others. It knows no case, no question and no author.
 *
 * @param organization whose people stand behind it
 * @param reviewOn the day from which somebody should look whether it still holds
 * @param withdrawn why it is shown no longer; null while it is
 * @param version changes with every change
 */
public record Note(
        UUID id,
        UUID organization,
        Wording wording,
        LocalDate publishedOn,
        LocalDate reviewOn,
        @Nullable String withdrawn,
        int version) {

    /** Whether it is time to look whether it still holds. */
    public boolean reviewDue(LocalDate today) {
        return withdrawn == null && !reviewOn.isAfter(today);
    }
}
