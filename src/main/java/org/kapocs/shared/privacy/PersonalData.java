package org.kapocs.shared.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/**
 * What a room holds of people, implemented once by each room that has tables with personal data. A room says table by
 * table whose rows they are, what of them the person is given, and what becomes of them when the person is erased; a test
 * walks all tables that say {@code personal} and fails for one that nobody answers for.
 */
public interface PersonalData {

    /** The room, whose heading in what the person is given is {@code privacy.held.<room>}. */
    String room();

    /** When this is erased, against other rooms. */
    default Turn turn() {
        return Turn.HANGS_ON_CASE;
    }

    /** Table by table, in the order in which they are erased: what hangs on a row before the row. */
    List<Holding> holdings();

    /** A code of a row in words, where the room names it itself in a language; empty for what the messages name. */
    default Optional<String> said(HeldRow row, HeldRow.Value value, String language) {
        return Optional.empty();
    }

    /**
     * Gives the files that are kept of a person, one after the other, outside of any transaction; each leaves an entry of
     * who took it along.
     */
    default void files(Who.Machine house, Taking taking, Files files) throws IOException {}

    /** Rows of them which this colleague may not see, though they may read the case: they hand over no copy of those. */
    default Set<UUID> hidden(Who.Machine house, Who.Staff taker, DataSubject whose) {
        return Set.of();
    }

    /**
     * Whose files are taken along.
     *
     * @param by who hands them over
     * @param leftOut rows whose files stay here
     */
    record Taking(DataSubject whose, Who.Staff by, Set<UUID> leftOut) {}

    /**
     * Rooms hang on each other: what leans on a case goes before the case, the person's own record after it, and last what
     * closed the file to others, or they would find what is left of it.
     */
    enum Turn {
        HANGS_ON_CASE,
        CASE,
        CONTACT,
        PERSON,
        WHAT_CLOSED_IT
    }

    /** Where files go that are given to a person. */
    @FunctionalInterface
    interface Files {
        /** Begins a file; whatever was begun before is ended. The caller writes and does not close. */
        OutputStream begin(String name) throws IOException;
    }
}
