package org.kapocs.facts.information;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a page is. Named {@code information.group.<NAME>}. */
public enum Group {
    NEWCOMER,
    STUDENT,
    WORKER,
    FAMILY,
    PROTECTED,
    EU_FAMILY,
    ENTREPRENEUR,
    ELDERLY;

    /** As it stands in files. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Group> of(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
