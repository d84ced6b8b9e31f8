package org.kapocs.shared.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** Knows what is really shown under consents: whoever shares something says so, so that nobody has to guess. */
public interface Sharing {
    /** What each of these consents, by its id, lets be seen now. All are of the one who asks. */
    Map<UUID, Use> of(Who who, Collection<Consent> consents);

    /** What comes of a consent at this moment. Named {@code privacy.use.<NAME>}. */
    enum Use {
        /** The recipient can see what it covers. */
        SHOWN,
        /** The recipient was asked, and will see it after accepting. */
        ASKED,
        /** Nothing was asked under it yet. */
        UNUSED,
        /** The recipient declined, or is done: nothing is shown any more. */
        OVER;

        /** Which of two tells more of what the recipient can see: somebody who used it beside somebody who did not. */
        public Use stronger(Use other) {
            return strength() >= other.strength() ? this : other;
        }

        private int strength() {
            return switch (this) {
                case UNUSED -> 0;
                case OVER -> 1;
                case ASKED -> 2;
                case SHOWN -> 3;
            };
        }

        /** The message key of its name. */
        public String nameKey() {
            return "privacy.use." + name();
        }
    }
}
