package org.kapocs.shared.notification;

import java.util.UUID;

/**
 * Whose letters somebody looks after: those that their organization gave rise to; in the city, which has the mail
 * server, those of the house itself as well.
 */
record Office(UUID organization, boolean city) {}
