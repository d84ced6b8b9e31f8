package org.kapocs.shared.access.staff;

import java.util.Map;
import org.kapocs.shared.web.Page;

/** Second step: the code that the person's device shows. */
public record CodePage(String next, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
