package org.kapocs.desk.casework.staff;

import java.util.Map;
import org.kapocs.shared.web.Page;

/** A note that could not be kept as it was. */
public record NotePage(CaseHead head, String text, String once, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return 400;
    }
}
