package org.kapocs.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * Something a form lets one choose.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language
 * @param hint a quieter line under the label
 */
public record Choice(String value, String label, @Nullable String hint) {
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
