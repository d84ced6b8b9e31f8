package org.kapocs.desk.takeover;

import java.util.Map;
import org.kapocs.facts.client.NameOrder;

/**
 * How a list is to be read. It goes by the words at the head of columns, so that another list of the same kind is read by
 * it, too.
 *
 * @param heads which column says what; one that is not named is left out
 * @param monthFirst whether 03.04.2021 is in March
 * @param names how whole names are written
 * @param values what coded values stand for, where somebody said so: a code of the house, or {@link #LEFT_OUT}
 * @param topic what a row without one is about; empty when such a row is not taken
 * @param answered whether the needs of closed cases were answered; else nobody wanted it any more
 */
public record Mapping(
        Map<String, Field> heads,
        boolean monthFirst,
        NameOrder names,
        Map<Field, Map<String, String>> values,
        String topic,
        boolean answered) {

    /** Stands for a value that is passed over. */
    public static final String LEFT_OUT = "-";

    static final Mapping NONE = new Mapping(Map.of(), false, NameOrder.HUNGARIAN, Map.of(), "", true);

    public Mapping {
        heads = Map.copyOf(heads);
        values = Map.copyOf(values);
    }

    /** The same with these values. */
    Mapping with(Map<Field, Map<String, String>> more) {
        return new Mapping(heads, monthFirst, names, more, topic, answered);
    }
}
