package org.kapocs.strategy.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what needs are told apart. Its name is the message {@code evidence.view.<NAME>}. */
public enum View {
    TOPIC,
    DISTRICT,
    LANGUAGE,
    MONTH;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    public static Optional<View> of(String slug) {
        return Stream.of(values()).filter(view -> view.slug().equals(slug)).findFirst();
    }
}
