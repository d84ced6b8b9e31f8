package org.kapocs.desk.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;

/**
 * What a newcomer asks.
 *
 * @param topic the code of a topic
 * @param language the tag of the language they write in and read
 * @param interpreter the tag of a language they rather speak; null when it is the same
 * @param district 1 to 23, if they say
 * @param service the service of the directory from whose page they came
 * @param message what they wrote; empty when they said it in person
 */
public record NewContact(
        String topic,
        Urgency urgency,
        String language,
        @Nullable String interpreter,
        @Nullable Integer district,
        @Nullable UUID service,
        Reach reach,
        String message) {}
