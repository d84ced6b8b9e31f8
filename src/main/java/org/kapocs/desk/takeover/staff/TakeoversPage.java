package org.kapocs.desk.takeover.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.shared.web.Page;

/** Where lists are sent, and what became of earlier ones. */
public record TakeoversPage(List<Takeover> lists, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
