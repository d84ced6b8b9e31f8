package org.kapocs.facts.need;

import java.util.Optional;
import java.util.Set;

/**
 * A term of the one need taxonomy. Its name is the message {@code topic.<code>}.
 *
 * @param code such as {@code housing} or, one level down, {@code housing.rent}
 * @param icon the name of its pictogram
 */
public record Topic(String code, String icon) {
    /** For whoever has nowhere to sleep tonight. */
    public static final String TONIGHT = "housing.shelter";

    /** For whoever is about to lose their home. */
    public static final String LEAVING = "housing.eviction";

    private static final Set<String> ROOF = Set.of("housing", "housing.rent", LEAVING, TONIGHT);

    /** The code of the topic above, if there is one. */
    public Optional<String> parent() {
        int dot = code.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    /** Whether it can put somebody in danger that another reads it: violence, crime, exploitation, a family that breaks. */
    public static boolean delicate(String code) {
        return code.equals("safety") || code.startsWith("safety.") || code.equals("family.separation");
    }

    /** Whether who asks about it may have nowhere to sleep tonight. */
    public boolean roof() {
        return ROOF.contains(code);
    }

    /** Whether it is about tonight itself. */
    public boolean tonight() {
        return code.equals(TONIGHT);
    }

    /** The message key of its name. */
    public String nameKey() {
        return "topic." + code;
    }
}
