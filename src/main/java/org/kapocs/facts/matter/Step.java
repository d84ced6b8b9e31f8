package org.kapocs.facts.matter;

import java.util.Map;

/**
 * One of the things to do in a matter.
 *
 * @param key stays the same when its words change, so that what was ticked off stays ticked off
 * @param said by language
 */
public record Step(String key, Map<String, String> said) {
    public Step {
        said = Map.copyOf(said);
    }
}
