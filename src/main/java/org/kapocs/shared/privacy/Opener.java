package org.kapocs.shared.privacy;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** Opens for a person what a room keeps sealed of them. */
@FunctionalInterface
public interface Opener {
    /** What is in it, as it is read aloud; empty when its key is gone. */
    Optional<String> open(Who.Machine house, DataSubject whose, UUID row, byte[] sealed);
}
