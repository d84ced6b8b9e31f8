package org.kapocs.shared.access;

import java.util.UUID;

/** A place where staff of an organization work. */
public record Site(UUID id, UUID organization, String name, String district, String address) {}
