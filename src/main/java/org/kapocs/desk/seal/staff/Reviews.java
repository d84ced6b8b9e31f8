package org.kapocs.desk.seal.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.Glasses;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Look;
import org.kapocs.shared.audit.Looks;
import org.springframework.stereotype.Component;

/** What a supervisor reads of a broken glass before they say what they think of it. */
@Component
class Reviews {
    private final Glasses glasses;
    private final Looks looks;

    Reviews(Glasses glasses, Looks looks) {
        this.glasses = glasses;
        this.looks = looks;
    }

    /**
     * @param cases those that were opened, for who may see them
     * @param looks how often and for what whoever broke it opened them, as long as it was broken
     */
    record About(List<Case> cases, List<Look> looks) {}

    Map<UUID, About> of(Who.Staff who, List<Glass> waiting) {
        var about = new HashMap<UUID, About>();
        for (Glass glass : waiting) {
            List<Look> all = who.may(Action.READ_AUDIT)
                    ? looks.at(
                            who,
                            glasses.opened(who, glass),
                            glass.brokenAt(),
                            glass.until().plusMillis(1))
                    : List.of();
            about.put(
                    glass.id(),
                    new About(
                            glasses.seen(who, glass),
                            all.stream()
                                    .filter(look -> look.account()
                                            .filter(glass.account()::equals)
                                            .isPresent())
                                    .toList()));
        }
        return about;
    }
}
