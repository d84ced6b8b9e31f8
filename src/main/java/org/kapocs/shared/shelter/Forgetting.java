package org.kapocs.shared.shelter;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kapocs.shared.web.Chores;
import org.kapocs.shared.web.Withdrawn;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each node forgets what was withdrawn on another one, or in a language in which nobody has asked for it since: so that no
 * copy of it is shown when the database is away.
 */
@Component
class Forgetting {
    private final Remembered remembered;
    private final List<Withdrawn> all;
    private final Chores chores;

    Forgetting(Remembered remembered, List<Withdrawn> all, Chores chores) {
        this.remembered = remembered;
        this.all = all;
        this.chores = chores;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forget() {
        chores.all("withdrawn", () -> all.forEach(each -> remembered.forget(each.addresses())));
    }
}
