package org.kapocs.shared.privacy;

import java.util.UUID;

/** Whether a consent covers what is to be shown, and if not, why. */
public sealed interface Coverage {

    /** It does: by this consent. */
    record Granted(UUID consent) implements Coverage {}

    /** It does not. */
    record Refused(Reason reason) implements Coverage {}

    /** Named {@code privacy.refused.<NAME>}; a later one is nearer to being covered. */
    enum Reason {
        /** There is no consent for this recipient. */
        NONE,
        EXPIRED,
        WITHDRAWN,
        NOT_YET,
        /** There is one, but not for all of these sections. */
        SECTIONS;

        /** The message key of its name. */
        public String nameKey() {
            return "privacy.refused." + name();
        }
    }
}
