package org.kapocs.shared.web;

/**
 * A whole page: a record whose template has the same path under {@code src/main/jte} as the record has under
 * {@code org.kapocs}. The template gets it as {@code page}, beside a {@link Frame} called {@code frame}.
 */
public non-sealed interface Page extends Reply {

    /** The HTTP status with which the page is sent. */
    default int status() {
        return 200;
    }

    /** The Cache-Control header; pages are nobody else's unless they say so. */
    default String caching() {
        return "no-store";
    }
}
