package org.kapocs.desk.disclosure;

/** How a request came. Named {@code disclosure.how.<NAME>}. */
public enum Channel {
    IN_PERSON,
    POST,
    OFFICIAL_GATEWAY,
    EMAIL,
    /** Nobody is answered on the telephone; that they asked is kept all the same. */
    PHONE
}
