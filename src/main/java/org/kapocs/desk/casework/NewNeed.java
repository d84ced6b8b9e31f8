package org.kapocs.desk.casework;

import org.kapocs.facts.need.Urgency;

/**
 * A need that the client voiced at the desk.
 *
 * @param note what the caseworker should know; may be empty
 */
public record NewNeed(String topic, Urgency urgency, String note) {}
