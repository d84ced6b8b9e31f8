package org.kapocs.desk.casework;

import java.util.UUID;

/** A case by its number, where a list leads to it. */
public record Numbered(UUID id, String number) {}
