package org.kapocs.facts.client;

import java.util.UUID;
import org.kapocs.shared.access.Who;

/**
 * It was said anew where somebody lives, or who may know of whom; told in the same transaction.
 *
 * @param client in whose file it was said
 * @param somebody of whom it was said
 */
public record HouseholdChanged(Who.Staff who, UUID client, UUID somebody) {}
