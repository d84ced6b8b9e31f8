package org.kapocs.shared.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a list. Only what is asked for stands in it: PostgreSQL plans a statement once for all its values, and
 * for one that may or may not be asked for it guesses that nearly nothing is found, and sorts the whole table.
 */
public final class Where {
    private final StringJoiner conditions = new StringJoiner(" and ");
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** @param condition with names of parameters that are given as values */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition in which the parameter stands; left out when the value is null */
    public Where and(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition).value(parameter, value);
    }

    /** @param condition left out unless this is asked for */
    public Where when(boolean asked, String condition) {
        return asked ? and(condition) : this;
    }

    /** A value that several conditions name; one of an enumeration as the table keeps it, by its name. */
    public Where value(String parameter, Object value) {
        values.put(parameter, value instanceof Enum<?> one ? one.name() : value);
        return this;
    }

    /** Values that several conditions name. */
    public Where values(Map<String, ?> named) {
        values.putAll(named);
        return this;
    }

    /** By parameter. */
    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** As it stands behind {@code where}. */
    @Override
    public String toString() {
        return conditions.toString();
    }
}
