package org.kapocs.desk.consult;

import java.util.UUID;

/** Who is asked: an organization, never a person there. */
public record Addressee(UUID organization, String name) {}
