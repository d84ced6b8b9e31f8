package org.kapocs.desk.rights;

import java.util.UUID;
import org.kapocs.shared.access.Standing;
import org.springframework.context.ApplicationContext;

/** Lets a story not wait for days: an approved erasure is done at once. */
public final class InTime {
    private InTime() {}

    public static void erase(ApplicationContext house, UUID erasure) {
        Standing.as(People.HOUSE, () -> house.getBean(Erasing.class).erase(erasure));
    }
}
