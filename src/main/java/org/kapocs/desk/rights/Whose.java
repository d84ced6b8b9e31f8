package org.kapocs.desk.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose request, hold or erasure it is.
 *
 * @param client their record; null for who only asked
 * @param contact through which they read their own file; null when there is none
 * @param caseFile from which one came to it
 * @param caseNumber empty where there is no case
 */
public record Whose(
        UUID organization,
        @Nullable UUID client,
        @Nullable UUID contact,
        @Nullable UUID caseFile,
        String caseNumber,
        String language) {}
