package org.kapocs.shared.sheet;

import java.util.List;
import java.util.function.Function;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;

/**
 * What a room puts on a sheet.
 *
 * @param about of what the trail keeps that it was made
 * @param number of the case
 * @param theirs the client's language
 * @param told the pieces in a language, a {@link Block.Title} first; as many in each
 */
public record Content(
        Template template, Subject about, String number, Language theirs, Function<SheetWords, List<Block>> told) {}
