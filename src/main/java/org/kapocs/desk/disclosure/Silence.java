package org.kapocs.desk.disclosure;

import java.time.LocalDate;

/**
 * That the law forbids to tell the client of a request.
 *
 * @param until the last day of it, at most a year from today; afterwards they see it by themselves, unless who decides
 *     forbids it again
 * @param basis the law that forbids it
 */
public record Silence(LocalDate until, String basis) {
    /** Adds what cannot be used of it. */
    public void check(Faults faults, LocalDate today) {
        faults.future("silentUntil", until, today)
                .unless(!until.isAfter(today.plusYears(1)), "silentUntil", "disclosure.error.silence.long")
                .line("silentBasis", basis);
    }
}
