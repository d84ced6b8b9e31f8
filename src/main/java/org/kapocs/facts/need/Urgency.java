package org.kapocs.facts.need;

/** How long a need can wait. Its name is the message {@code urgency.<NAME>}. */
public enum Urgency {
    CAN_WAIT,
    SOON,
    URGENT,
    DANGER
}
