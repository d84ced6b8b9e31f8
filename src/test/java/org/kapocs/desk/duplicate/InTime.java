package org.kapocs.desk.duplicate;

import org.springframework.context.ApplicationContext;

/** Lets a story not wait: who may be the same person is looked for at once. */
public final class InTime {
    private InTime() {}

    public static void compare(ApplicationContext house) {
        house.getBean(Comparing.class).sweep();
    }
}
