package org.kapocs.desk.casework;

import java.time.LocalDate;

/**
 * Who is competent in a matter.
 *
 * @param kind its kind; named {@code authority.<kind>} in every language
 * @param nameHu its official name, the one on letters and doors
 * @param web its official site; may be empty
 * @param source the act or decree from which this was taken
 * @param checked false while somebody still has to check it
 * @param checkedOn when it was last looked at
 */
public record Authority(
        String code,
        String kind,
        String nameHu,
        String nameEn,
        String web,
        String source,
        boolean checked,
        LocalDate checkedOn) {

    /** The message key of its kind. */
    public String kindKey() {
        return "authority." + kind;
    }
}
