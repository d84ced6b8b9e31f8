package org.kapocs.desk.contact.staff;

import java.util.UUID;
import org.kapocs.shared.web.Page;

/** A new PIN, to be handed over; it is shown once. */
public record PinPage(UUID contact, String code, String pin) implements Page {}
