package org.kapocs.shared.web;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that comes from outside. What no honest file holds is refused where it stands: a field named twice, which
 * two readers would understand differently; nesting, numbers and names without end.
 */
public final class StrictJson {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(64)
            .maxNameLength(4096)
            .maxStringLength(4 * 1024 * 1024)
            .build();

    private StrictJson() {}

    /** A reader of its own; several documents may follow each other. */
    public static JsonMapper reader() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(BOUNDS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
