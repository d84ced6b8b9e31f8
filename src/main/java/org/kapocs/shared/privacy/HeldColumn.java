package org.kapocs.shared.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Holding} that is given to the person.
 *
 * @param named the beginning of the message keys of its words; empty for what is given as it stands
 * @param opener opens what is sealed; null for what is not
 * @param key the column by which its row is known to who sealed it
 */
public record HeldColumn(
        String column, Fact fact, String named, @Nullable Opener opener, String key) {}
