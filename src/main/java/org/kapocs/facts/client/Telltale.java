package org.kapocs.facts.client;

/** By what a text tells who a client is. Named {@code client.telltale.<NAME>}. */
public enum Telltale {
    NAME,
    /** A telephone number or an address by which they are reached. */
    REACH,
    BIRTH;

    /** The message key of its name. */
    public String nameKey() {
        return "client.telltale." + name();
    }
}
