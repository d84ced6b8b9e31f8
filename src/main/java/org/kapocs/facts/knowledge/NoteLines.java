package org.kapocs.facts.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of notes.
 *
 * @param next where the following page begins, as it stands in an address; null on the last
 */
public record NoteLines(List<Note> notes, @Nullable String next) {}
