package org.kapocs.desk.contact.staff;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Page;

/**
 * What is to be asked of a reply that is about to be sent: a piece of the form, and nothing where there is nothing to ask.
 * Asked so, no file that was chosen is lost.
 */
public record DoubtPage(@Nullable Doubt doubt) implements Page {}
