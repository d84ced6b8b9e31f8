package org.kapocs.desk.task;

import java.time.Instant;
import java.util.UUID;

/** What a colleague said about a task. */
public record Comment(UUID id, Instant at, UUID account, String text) {}
