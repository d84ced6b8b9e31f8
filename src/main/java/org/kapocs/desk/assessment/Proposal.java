package org.kapocs.desk.assessment;

import org.kapocs.facts.need.Urgency;

/** A need that the answers raise. @param taken whether somebody took it up in the case */
public record Proposal(String topic, Urgency urgency, boolean taken) {}
