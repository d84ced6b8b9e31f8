package org.kapocs.desk.consult;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;

/**
 * An expert is asked about a case. Carries no copy of the client's data: whoever takes it is shown the chosen sections
 * live, as long as it waits for an answer and a basis covers it.
 *
 * @param organization whose case it is
 * @param account who asked
 * @param language the tag of the language in which the answer is read
 * @param question names nobody, unless the name may be seen
 * @param basis why another organization may see the sections; null where it sees none, or is the same
 * @param takenBy the account of the expert; null until one has taken it
 * @param asksBack whether the expert waits for who asked
 * @param escalatedAt when it was noticed that nobody answered in time
 * @param openTo the organization that may see it now
 * @param follows the one instead of which it was asked
 * @param version changes with every change
 */
public record Consultation(
        UUID id,
        UUID organization,
        UUID account,
        UUID caseFile,
        UUID client,
        @Nullable UUID contact,
        Addressee to,
        Field field,
        String language,
        Urgency urgency,
        Term term,
        String question,
        Set<Section> sections,
        @Nullable LegalBasis basis,
        String reason,
        ConsultState state,
        @Nullable Ending ending,
        @Nullable UUID follows,
        Instant askedAt,
        Instant dueAt,
        @Nullable UUID takenBy,
        boolean asksBack,
        @Nullable Instant answeredAt,
        @Nullable Instant escalatedAt,
        @Nullable UUID openTo,
        int version) {

    public Consultation {
        sections = Set.copyOf(sections);
    }

    /** Whether another organization is asked than the one whose case it is. */
    public boolean crosses() {
        return !to.organization().equals(organization);
    }

    public boolean waits() {
        return state.waits();
    }

    public boolean overdue(Instant now) {
        return waits() && dueAt.isBefore(now);
    }

    /** Whether this account works on it now. */
    public boolean heldBy(UUID account) {
        return state == ConsultState.TAKEN && account.equals(takenBy);
    }

    /** Whether this account answered it. */
    public boolean answeredBy(UUID account) {
        return (state == ConsultState.ANSWERED || state == ConsultState.CLOSED) && account.equals(takenBy);
    }

    /** Whether what was chosen of the file can be seen by anybody there now. */
    public boolean showing() {
        return state == ConsultState.TAKEN && !sections.isEmpty();
    }
}
