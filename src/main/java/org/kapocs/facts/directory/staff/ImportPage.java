package org.kapocs.facts.directory.staff;

import java.util.List;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Import.State;
import org.kapocs.shared.web.Page;

/**
 * An import while it runs, and its report afterwards.
 *
 * @param kind of the lines shown; empty for all
 */
public record ImportPage(Import about, String kind, List<Line> lines) implements Page {
    private static final int PAGE = 50;

    public boolean running() {
        return about.state() == State.RUNNING;
    }

    /** Kinds of which there are lines. */
    public List<Kind> kinds() {
        return List.copyOf(about.counts().keySet());
    }

    /** The colour of a tag. */
    public String tint(Kind kind) {
        return switch (kind) {
            case TAKEN, CHANGED -> "good";
            case MERGED, NOTICE -> "info";
            case REFUSED -> "bad";
            case UNCHANGED -> "";
        };
    }

    public String next() {
        return lines.size() < PAGE
                ? ""
                : "?kind=" + kind + "&after=" + lines.getLast().n();
    }
}
