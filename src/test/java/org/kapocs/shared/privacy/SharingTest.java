package org.kapocs.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On which consent something that is shown stands. */
class SharingTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");
    private static final UUID CLIENT = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();

    @Test
    void a_consent_ends_with_the_day_of_the_house_not_with_that_of_greenwich() {
        var day = LocalDate.of(2026, 11, 16);
        var night = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        var consent = new Consent(
                UUID.randomUUID(), until(day), day.atStartOfDay(ZONE).toInstant(), UUID.randomUUID(), null, null);
        assertThat(new Sharing.Share(CLIENT, PARTNER, Set.of(Section.NAME), night, null).standsOn(consent, ZONE))
                .isFalse();
        assertThat(new Sharing.Share(CLIENT, PARTNER, Set.of(Section.NAME), night.minusSeconds(1), null)
                        .standsOn(consent, ZONE))
                .isTrue();
    }

    private static GivenConsent until(LocalDate day) {
        return new GivenConsent(
                CLIENT,
                null,
                ConsentPurpose.REFERRAL,
                1,
                "ar",
                new Recipient(PARTNER, "Minta"),
                Set.of(Section.NAME),
                day,
                day,
                HowGiven.SIGNED,
                false);
    }
}
