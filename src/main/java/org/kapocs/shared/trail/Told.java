package org.kapocs.shared.trail;

import org.kapocs.shared.audit.Trace;

/**
 * An entry with the names that it tells, as far as the reader may know them.
 *
 * @param name of who did it; empty when the house did
 * @param program by which program, in their name; empty where it was none
 * @param about what it was about; empty where nothing of it may be told
 */
public record Told(Trace trace, String name, String program, String about) {
    @Override
    public String toString() {
        return "entry " + trace.seq();
    }
}
