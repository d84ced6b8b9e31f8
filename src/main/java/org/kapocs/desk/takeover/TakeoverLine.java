package org.kapocs.desk.takeover;

import java.util.stream.Stream;

/**
 * A list that was sent, in the list of them.
 *
 * @param name who worked on it last
 */
public record TakeoverLine(Takeover list, String name) {
    Stream<String> texts() {
        return Stream.of(list.fileName(), name);
    }
}
