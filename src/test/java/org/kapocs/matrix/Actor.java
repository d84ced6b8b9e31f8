package org.kapocs.matrix;

import java.util.Arrays;
import java.util.List;
import org.kapocs.shared.access.Role;

/** Who asks: a column of the matrix, with the relations to a case that the rules of the house tell apart. */
enum Actor {
    DESK_OFFICER,
    EXPERT,
    SUPERVISOR,
    EDITOR,
    DATA_PROTECTION_OFFICER,
    ADMINISTRATOR,
    /** With the code of their own contact. */
    NEWCOMER("own", "other"),
    /** With the link of a referral. */
    PARTNER("own", "ended"),
    /** With a token that allows all a token can, for the organization of the story and for another's; and one that does not. */
    PROGRAM("entitled", "elsewhere", "other"),
    NOBODY("any");

    final List<String> relations;

    Actor(String... relations) {
        this.relations =
                relations.length == 0 ? List.of("own", "colleague", "closed", "elsewhere") : List.of(relations);
    }

    /** By whom it is asked: what is about nobody's story a program asks once with the token that it has for both. */
    int asks(int relation, boolean aboutStory) {
        return this == PROGRAM && !aboutStory && relation == 1 ? 0 : relation;
    }

    boolean staff() {
        return compareTo(NEWCOMER) < 0;
    }

    Role role() {
        return Role.valueOf(name());
    }

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static List<String> columns() {
        return Arrays.stream(values()).map(Actor::column).toList();
    }
}
