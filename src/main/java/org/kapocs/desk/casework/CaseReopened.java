package org.kapocs.desk.casework;

import java.util.UUID;

/** A closed case goes on. Published in the same transaction, so that what began with its end is taken back with it. */
public record CaseReopened(UUID file) {}
