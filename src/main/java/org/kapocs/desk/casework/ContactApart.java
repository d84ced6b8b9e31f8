package org.kapocs.desk.casework;

import java.util.UUID;

/** A contact left the case into which it came, for it was somebody else's. Published in the same transaction. */
public record ContactApart(UUID file, UUID contact) {}
