package org.kapocs.desk.casework.staff;

import java.util.Optional;
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

    /** This path, when it is one of this case; nobody is led elsewhere. */
    Optional<String> inside(String path) {
        return Optional.of(path).filter(asked -> asked.startsWith(address() + "/"));
    }

    /** The way back, as it is called: a name of another script does not turn the number round. */
    public String label() {
        return file.number() + " · \u2068" + name + "\u2069";
    }
}
