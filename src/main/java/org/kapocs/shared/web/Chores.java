package org.kapocs.shared.web;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the house does by itself. Trouble with one piece of work stays with it: it is tried again later and later, given
 * up at the end, and seen by an administrator. Begin no transaction before: what fails is noted in one of its own.
 */
public interface Chores {
    /** Does such work as a whole, unless it rests after trouble. It is never given up. */
    void all(String kind, Runnable work);

    /** Does each piece of it, but those that rest after trouble or were given up. */
    void each(String kind, Collection<UUID> pieces, Consumer<UUID> work);
}
