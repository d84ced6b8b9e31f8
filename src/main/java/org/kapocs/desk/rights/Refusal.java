package org.kapocs.desk.rights;

/** Why something that was asked is refused. Named {@code rights.refusal.<NAME>}. */
public enum Refusal {
    /** The law wants it kept (GDPR 17(3)(b)). */
    LEGAL_OBLIGATION,
    /** It is needed in a dispute (GDPR 17(3)(e)). */
    CLAIMS,
    /** Nobody has shown that they are the person (GDPR 12(6)). */
    NOT_SHOWN,
    /** It is right as it stands. */
    RIGHT_AS_IT_IS;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.refusal." + name();
    }
}
