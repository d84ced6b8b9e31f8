package org.kapocs.shared.webhook;

import java.util.Map;
import java.util.Optional;

/** A room that lets programs of others hear what happens in it. */
public interface Telling {

    /** Of which subjects of the trail: a {@link org.kapocs.shared.audit.Subject#kind}. */
    String thing();

    /**
     * Which verbs of the trail are told, and as what: small words such as {@code case.opened}, which receivers know and
     * which therefore never change. Its message is {@code webhook.kind.<kind>}.
     */
    Map<String, String> kinds();

    /** Who hears it: whose the thing is, unless the room says that somebody else does, and for whom it is there. */
    default Optional<Belonging> hearers() {
        return Optional.empty();
    }
}
