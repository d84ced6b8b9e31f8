package org.kapocs.facts.client;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Problem;

/**
 * One name of a client, in one script.
 *
 * @param family empty when the order is {@link NameOrder#SINGLE}
 */
public record Name(NameKind kind, NameOrder order, String given, String family) {
    private static final int LONGEST = 120;

    public Name {
        given = given.strip();
        family = order == NameOrder.SINGLE ? "" : family.strip();
        if (given.isEmpty() && family.isEmpty()) {
            throw new Problem.Invalid(Map.of("name", "client.error.name"));
        }
        if (given.length() > LONGEST || family.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("name", "client.error.name.long"));
        }
    }

    /** A name by which somebody wants to be called, and no more. */
    public static Name pseudonym(String called) {
        return new Name(NameKind.PSEUDONYM, NameOrder.SINGLE, called, "");
    }

    /** The name as it is spoken. */
    public String spoken() {
        return (order == NameOrder.HUNGARIAN ? family + " " + given : given + " " + family).strip();
    }

    /** The ISO 15924 code of the script in which it is written, such as {@code Arab}; {@code Zyyy} when it has none. */
    public String script() {
        return spoken().codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("Zyyy");
    }

    /**
     * Whether the given name is surely another than that one's; of two scripts nothing is sure.
     *
     * @param heard whether what only sounds alike may be the same
     */
    public boolean calledOtherwise(Name other, boolean heard) {
        NameKey mine = NameKey.of(given);
        NameKey theirs = NameKey.of(other.given);
        return script().equals(other.script())
                && Collections.disjoint(mine.latinWords(), theirs.latinWords())
                && !(heard
                        && !Collections.disjoint(
                                List.of(mine.sound().split(" ")),
                                List.of(theirs.sound().split(" "))));
    }
}
