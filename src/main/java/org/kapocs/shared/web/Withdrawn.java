package org.kapocs.shared.web;

import java.util.Collection;

/** Public pages that nobody is to read any more, whatever a node still remembers of them. */
public interface Withdrawn {
    /** Their addresses, without the language with which they begin. */
    Collection<String> addresses();
}
