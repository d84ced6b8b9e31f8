package org.kapocs.shared.notification;

import java.util.List;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** Letters to and about a person that were not sent yet. */
@Component
class LetterPersonalData implements PersonalData {
    /** Its key says what it is about: {@code <kind>:<id>:<occasion>}. */
    private static final String ABOUT =
            "select l.id from notification.letter l where split_part(l.dedup_key, ':', 2) = any(:hanging)";

    @Override
    public String room() {
        return "notification";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("notification.envelope", "letter in (" + ABOUT + ")")
                        .withheld(Withheld.MACHINE)
                        .instead("delete from notification.letter where id in (" + ABOUT + ")", null),
                Holding.of("notification.mailbox", "letter in (" + ABOUT + ")").withheld(Withheld.MACHINE));
    }
}
