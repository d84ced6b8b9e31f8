package org.kapocs.shared.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/** Knows what is really shown under consents: whoever shares something says so, so that nobody has to guess. */
public interface Sharing {
    /** What each of these consents, by its id, lets be seen now. All are of the one who asks. */
    Map<UUID, Use> of(Who who, Collection<Consent> consents);

    /** To whom the file that this code opens was shown, or may be once they accept: what its holder reads of that there. */
    List<Share> ofFile(Who.CodeHolder who);

    /**
     * All that recipients of these consents, which were taken back, had written to the client in what ended with each, by
     * consent, the earliest first: a day that they gave may still stand with the client, and they may have written since.
     */
    default Map<UUID, List<Said>> saidBefore(Who.Staff who, Collection<Consent> withdrawn) {
        return Map.of();
    }

    /** @param language in which it was written */
    record Said(Instant at, String text, String language) {}

    /**
     * Something of a file that is shown to an organization.
     *
     * @param since when they were asked
     * @param until when that was over; null while it is not
     */
    record Share(
            UUID client,
            UUID recipient,
            Set<Section> sections,
            Instant since,
            @Nullable Instant until) {

        /** Whether it stands, or stood, on this consent, which ends with a day in that zone. */
        public boolean standsOn(Consent consent, ZoneId zone) {
            GivenConsent given = consent.given();
            Instant withdrawn = consent.withdrawnAt();
            return given.client().equals(client)
                    && given.recipient().organization().equals(recipient)
                    && given.sections().containsAll(sections)
                    && !given.until().isBefore(LocalDate.ofInstant(since, zone))
                    && (withdrawn == null || !withdrawn.isBefore(since))
                    && (until == null || !until.isBefore(consent.givenAt()));
        }
    }

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
