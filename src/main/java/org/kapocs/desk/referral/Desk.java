package org.kapocs.desk.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral is answered by people with accounts here.
 *
 * @param organization whose people they are
 * @param handler who of them looks after it; null as long as nobody does
 * @param waitsFor who has still to answer what the other wrote; null when nobody
 */
public record Desk(UUID organization, @Nullable UUID handler, Turn.@Nullable Side waitsFor) {}
