package org.kapocs.facts.client;

import java.util.List;

/**
 * Something typed of a person that stands otherwise in their record.
 *
 * @param field what was typed, such as {@code reach-0}: the same as long as the same is typed
 * @param saved what stands in the record instead, each a {@link Name}, {@link SpokenLanguage}, {@link Reach},
 *     {@link BirthDate} or a district
 * @param typed the same of what was typed
 * @param both whether it can stand beside what is in the record
 */
public record Difference(String field, List<?> saved, Object typed, boolean both) {

    /** Which of the two holds. Named {@code casework.taken.<NAME>}. */
    public enum Taken {
        RECORD,
        TYPED,
        BOTH
    }
}
