package org.kapocs.desk.satisfaction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client wrote.
 *
 * @param language the tag of the language in which they were asked; they may have written in another
 * @param words empty when they only want to be called
 * @param caseFile the case of who wants to be called; null for everybody else, and then it is known nowhere
 * @param week its Monday
 */
public record Remark(
        UUID id, String language, String words, @Nullable UUID caseFile, LocalDate week, boolean read) {}
