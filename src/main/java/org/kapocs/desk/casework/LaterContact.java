package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.ContactState;

/**
 * A contact that came into a case which was open already, and how it stood before.
 *
 * @param account who looked after it
 * @param settled whether its need was settled
 */
record LaterContact(
        UUID contact, UUID caseFile, @Nullable UUID account, ContactState state, boolean settled, Instant joinedAt) {}
