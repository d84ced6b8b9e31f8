package org.kapocs.shared.program;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;

/** Codes of a room that programs send, with their names: a programmer cannot look at the page on which one chooses. */
public interface Vocabulary {
    /** By the name of each list, in the order in which people choose from it; what the token may not use is left out. */
    Map<String, List<Term>> terms(Who.Staff who, Language reader);

    /** A code, and what people call it. */
    record Term(String code, String name) {}

    /** The values of an enum. @param key the message of its name */
    static <E extends Enum<E>> List<Term> of(E[] values, Function<E, String> key, Messages messages, Language reader) {
        return Arrays.stream(values)
                .map(each -> new Term(each.name(), messages.text(reader, key.apply(each))))
                .toList();
    }
}
