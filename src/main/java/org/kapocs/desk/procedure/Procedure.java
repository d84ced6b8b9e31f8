package org.kapocs.desk.procedure;

import org.kapocs.desk.casework.Case;
import org.kapocs.facts.matter.Entry;

/** A matter of a case, with what is known of it and how far it has come. */
public record Procedure(Case file, Entry entry, Progress progress) {

    public String code() {
        return entry.matter().code();
    }
}
