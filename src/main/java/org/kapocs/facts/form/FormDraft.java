package org.kapocs.facts.form;

import java.time.Instant;
import java.util.UUID;

/**
 * A workbook that was read, and that nobody published yet.
 *
 * @param name of the file
 * @param madeBy who sent it
 */
public record FormDraft(UUID id, String name, Instant madeAt, UUID madeBy) {}
