package org.kapocs.shared.table;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;

/** As what kind of file somebody wants a list, and what for. */
public record Taking(Format format, Purpose why) {
    /** What a list may be taken along for. */
    public static final List<Purpose> PURPOSES = List.of(Purpose.CASEWORK, Purpose.SUPERVISION);

    /** @throws Problem.Invalid when the form says neither */
    public static Taking of(Form form) {
        var format = form.one(Format.class, "as");
        var why = form.one(Purpose.class, "why").filter(PURPOSES::contains);
        if (format.isEmpty() || why.isEmpty()) {
            throw new Problem.Invalid(Map.of(format.isEmpty() ? "as" : "why", "table.error.why"));
        }
        return new Taking(format.get(), why.get());
    }
}
