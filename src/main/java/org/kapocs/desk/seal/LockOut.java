package org.kapocs.desk.seal;

import java.time.Instant;
import java.util.UUID;

/** That a member of staff may know nothing of a client. */
public record LockOut(UUID id, UUID client, UUID account, Said said, Instant saidAt, UUID saidBy) {}
