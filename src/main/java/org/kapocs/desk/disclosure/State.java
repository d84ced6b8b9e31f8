package org.kapocs.desk.disclosure;

/** How a request stands. Every one is refused as long as not two people have approved it. */
public enum State {
    REFUSED,
    GRANTED_IN_PART,
    GRANTED
}
