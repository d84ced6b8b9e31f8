package org.kapocs.desk.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an authority asks, as its letter says it.
 *
 * @param authority its name
 * @param reference the number of its letter
 * @param caseNumber of the case it is about, where one is known; empty otherwise
 * @param person as the letter names them, where no case is known; empty otherwise
 * @param asked which data it asks for
 * @param groundText the law and paragraph that the letter names
 * @param dueOn until when it wants an answer; null when it does not say
 */
public record Letter(
        AuthorityKind kind,
        String authority,
        String reference,
        String caseNumber,
        String person,
        String asked,
        Ground ground,
        String groundText,
        LocalDate receivedOn,
        Channel how,
        @Nullable LocalDate dueOn) {
    /** Adds what cannot be used of it. It is about a case or about somebody, not about both. */
    public void check(Faults faults, LocalDate today) {
        faults.line("authority", authority)
                .line("reference", reference)
                .shortOrEmpty("person", person)
                .unless(!person.isEmpty() || !caseNumber.isEmpty(), "number", "disclosure.error.whom")
                .unless(person.isEmpty() || caseNumber.isEmpty(), "person", "disclosure.error.both")
                .page("asked", asked)
                .shortOrEmpty("groundText", groundText)
                .unless(ground == Ground.NONE_NAMED || !groundText.isEmpty(), "groundText", "disclosure.error.ground")
                .past("receivedOn", receivedOn, today)
                .unless(dueOn == null || !dueOn.isBefore(receivedOn), "dueOn", "disclosure.error.due")
                .unless(dueOn == null || dueOn.getYear() < 2200, "dueOn", "disclosure.error.due");
    }

    @Override
    public String toString() {
        return "a letter of " + kind;
    }
}
