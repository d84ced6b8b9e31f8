package org.kapocs.desk.contact;

import java.util.UUID;
import org.kapocs.shared.access.Who;

/**
 * Somebody is about to write in a contact, or has; nobody else does until the end of this transaction. Whoever hears it may
 * refuse.
 */
public record ContactHeld(Who who, UUID contact) {}
