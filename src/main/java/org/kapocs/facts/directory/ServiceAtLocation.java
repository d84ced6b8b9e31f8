package org.kapocs.facts.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * A service at one of its locations (HSDS {@code service_at_location}).
 *
 * @param name of the location, else where it is
 * @param capacity how many places it has left there; empty where its source does not say so of this location
 */
public record ServiceAtLocation(UUID id, String name, Optional<Capacity> capacity) {}
