package org.kapocs.shared.privacy;

import java.util.Optional;
import org.kapocs.shared.access.Who;

/** A room in which something can be under way that only the organization can end which has the file: until then it stays. */
public interface Tied {

    /** What keeps this person's file where it is, as a message key; empty when nothing does. */
    Optional<String> to(Who.Machine house, DataSubject whose);
}
