package org.kapocs.desk.casework;

import java.util.UUID;

/** A case was closed. Published in the same transaction, so that what goes on beside the case ends with it or not at all. */
public record CaseClosed(UUID file) {}
