package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.BadLine;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Where the topic mapping is downloaded and sent back.
 *
 * @param bad the line that could not be used; null when there is none
 * @param topics what a term may be mapped to
 */
public record MappingPage(boolean done, @Nullable BadLine bad, Map<String, String> errors, List<Topic> topics)
        implements Page {
    @Override
    public int status() {
        return bad == null && errors.isEmpty() ? 200 : 400;
    }

    /** Which line is wrong, and what is wrong with it. */
    public String fault(Frame frame) {
        return bad == null
                ? ""
                : frame.text("directory.mapping.bad." + bad.reason(), "line", bad.number(), "what", bad.what());
    }
}
