package org.kapocs.desk.disclosure;

import java.util.List;

/**
 * What exactly may be given out.
 *
 * @param whole whether that is all that was asked for
 * @param fields which kinds of data; at least one
 * @param text which data of these, in words
 */
public record Extent(boolean whole, List<Field> fields, String text) {
    void check(Faults faults) {
        faults.unless(!fields.isEmpty(), "fields", "disclosure.error.fields").page("extent", text);
    }
}
