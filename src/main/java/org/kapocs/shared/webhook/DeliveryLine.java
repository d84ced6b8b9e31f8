package org.kapocs.shared.webhook;

import java.util.UUID;

/**
 * A line of the log of all receivers.
 *
 * @param name of the receiver
 */
public record DeliveryLine(UUID receiver, String name, Delivery delivery) {}
