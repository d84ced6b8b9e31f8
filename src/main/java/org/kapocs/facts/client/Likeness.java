package org.kapocs.facts.client;

import java.util.UUID;

/** A client whom somebody may already be. */
public record Likeness(UUID client, Name name) {}
