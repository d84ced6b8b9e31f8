package org.kapocs.desk.casework;

import java.util.UUID;

/** There is a case, of a client who was known or is new. Published in the same transaction: whoever hears it may refuse. */
public record CaseOpened(UUID file, UUID client) {}
