package org.kapocs.facts.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A service in a list.
 *
 * @param address one line, in the words of the source; may be empty
 * @param metres how far from the point that was asked for
 * @param languages tags of the languages in which the service is given
 * @param confirmedOn when its provider last confirmed it; empty when never
 */
public record ServiceFound(
        UUID id,
        Wording name,
        Wording description,
        String organization,
        String address,
        OptionalInt district,
        OptionalInt metres,
        Opening opening,
        List<String> languages,
        Optional<String> phone,
        boolean free,
        boolean active,
        List<String> topics,
        Optional<LocalDate> confirmedOn) {}
