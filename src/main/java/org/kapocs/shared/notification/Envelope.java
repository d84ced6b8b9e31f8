package org.kapocs.shared.notification;

import java.util.UUID;
import org.kapocs.shared.language.Language;

/** A letter ready to go: whom it is for and what it says. */
record Envelope(UUID letter, Language language, String recipient, String subject, String body) {}
