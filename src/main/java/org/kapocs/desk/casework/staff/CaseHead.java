package org.kapocs.desk.casework.staff;

import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;

/** Where the pages of a case's verbs lead back to. */
public record CaseHead(Case file, String name) {
    static CaseHead of(CaseFile whole) {
        return new CaseHead(whole.file(), whole.client().person().name().spoken());
    }

    public String address() {
        return "/staff/cases/" + file.id();
    }

    /** The way back, as it is called. */
    public String label() {
        return file.number() + " · " + name;
    }
}
