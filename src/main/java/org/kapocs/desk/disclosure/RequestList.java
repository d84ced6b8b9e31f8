package org.kapocs.desk.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of the register.
 *
 * @param next after which request the next page begins, if there is one
 */
public record RequestList(List<Request> requests, Optional<UUID> next) {}
