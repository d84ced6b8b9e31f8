package org.kapocs.shared.web;

/**
 * Sends the reader on with 303, after something was done.
 *
 * @param said the key of what the next page says, once, about what was done, such as {@code casework.done.opened}; empty
 *     for nothing
 */
public record SeeOther(String path, String said) implements Reply {
    public SeeOther(String path) {
        this(path, "");
    }
}
