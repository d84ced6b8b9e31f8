package org.kapocs.desk.plan;

import java.util.UUID;

/**
 * What a client wants to reach, and who does what for it.
 *
 * @param line the same in every version of the plan
 * @param said the same in the language of the client; may be empty
 */
public record Goal(UUID line, String text, String said) {}
