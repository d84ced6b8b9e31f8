package org.kapocs.desk.casework;

import org.jspecify.annotations.Nullable;

/**
 * Who is competent in a matter.
 *
 * @param kind its kind; named {@code authority.<kind>} in every language
 * @param nameHu its official name, the one on letters and doors
 * @param web its official site; may be empty
 * @param source the act or decree from which this was taken
 * @param checked who compared it with its source, and when; null while nobody has
 */
public record Authority(
        String code,
        String kind,
        String nameHu,
        String nameEn,
        String web,
        String source,
        @Nullable Checked checked) {

    /** The message key of its kind. */
    public String kindKey() {
        return "authority." + kind;
    }
}
