package org.kapocs.facts.directory.staff;

import java.util.Map;
import org.kapocs.shared.web.Page;

/**
 * Where the topic mapping is downloaded and sent back.
 *
 * @param bad the line that could not be used; empty when there is none
 */
public record MappingPage(boolean done, String bad, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return bad.isEmpty() && errors.isEmpty() ? 200 : 400;
    }
}
