package org.kapocs.desk.referral;

import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Likeness;

/**
 * A sent referral in a list.
 *
 * @param number of its case; empty when that is not this person's to see
 * @param client how the client is addressed; null when that is not this person's to see
 * @param topic of the need
 * @param late whether nothing was heard of it for too long
 */
public record ReferralLine(
        Referral referral, String number, @Nullable Likeness client, String topic, boolean late) {}
