package org.kapocs.shared.audit;

import java.util.List;

/** What the check of the whole trail found. */
public sealed interface Verdict {

    /** Every entry is there, unchanged, in its place, up to this one. */
    record Intact(long entries) implements Verdict {}

    /**
     * Every entry is there, but heads outside the database cannot be read, so that they vouch for nothing: restored
     * from their copies or, when a failing disk explains them, taken away, they end this answer.
     *
     * @param heads the names of their files
     */
    record Torn(long entries, List<String> heads) implements Verdict {}

    /**
     * The first place that is wrong.
     *
     * @param seq the number of the entry
     */
    record Broken(long seq, Fault fault) implements Verdict {}

    /** How it is wrong. */
    enum Fault {
        /** The entry is not there, and later ones are. */
        MISSING,
        /** The entry does not say any more what it said. */
        CHANGED,
        /** The entry does not follow the one before it. */
        MOVED,
        /** The trail ends before this entry, which there was. */
        CUT_OFF,
        /** The trail goes on behind the end that it knows of. */
        ADDED,
        /** A head that was signed and kept outside the database says something else; or two of them contradict. */
        NOT_AS_SIGNED,
        /** A head kept outside the database bears a signature that is not ours. */
        FORGED_HEAD
    }
}
