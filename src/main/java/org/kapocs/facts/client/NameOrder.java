package org.kapocs.facts.client;

/** In which order the parts of a name are spoken. */
public enum NameOrder {
    /** Family name first: Minta Anna; also Chinese and Vietnamese names. */
    HUNGARIAN,
    /** Given name first: Anna Minta. */
    WESTERN,
    /** One name only; kept as the given name. */
    SINGLE
}
