package org.kapocs.desk.seal;

/** Why a glass had to be broken. Named {@code seal.why.<NAME>}. */
public enum Why {
    DANGER,
    DEADLINE,
    NO_KEEPER,
    OTHER
}
