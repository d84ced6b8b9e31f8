package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.privacy.Section;

/** That the recipient of a referral saw these sections of the client's file. */
public record Seen(UUID referral, Instant at, List<Section> sections) {}
