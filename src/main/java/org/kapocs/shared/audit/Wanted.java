package org.kapocs.shared.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries somebody looks for.
 *
 * @param before only those with a smaller number
 * @param day only those of this day in the city, or from this day on where there is another to end it
 * @param until only those until this day; without another to begin it, all before
 * @param account only what this person did
 * @param deed only what was done like that
 * @param kind only what was done to things of this kind, a {@link Subject#kind}; empty for all
 * @param purpose only what was seen or taken along for this purpose
 */
public record Wanted(
        long before,
        Optional<LocalDate> day,
        Optional<LocalDate> until,
        Optional<UUID> account,
        Optional<Deed> deed,
        String kind,
        Optional<Purpose> purpose) {

    public Wanted(long before, Optional<LocalDate> day, Optional<UUID> account) {
        this(before, day, Optional.empty(), account, Optional.empty(), "", Optional.empty());
    }

    /** The same, only those with a smaller number. */
    public Wanted before(long number) {
        return new Wanted(number, day, until, account, deed, kind, purpose);
    }

    /** Whether it asks for what no index leads to. */
    boolean sifted() {
        return deed.isPresent() || !kind.isEmpty() || purpose.isPresent();
    }

    /** What was done. Named {@code audit.deed.<NAME>}. */
    public enum Deed {
        /** Somebody read it. */
        SAW("what = 'read'"),
        /** Somebody or a program took it along. */
        TOOK("what <> 'read' and purpose is not null"),
        /** Something was changed. */
        CHANGED("what <> 'refused' and purpose is null"),
        /** Somebody was turned away. */
        REFUSED("what = 'refused'");

        final String rows;

        Deed(String rows) {
            this.rows = rows;
        }
    }
}
