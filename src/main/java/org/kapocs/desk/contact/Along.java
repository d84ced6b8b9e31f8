package org.kapocs.desk.contact;

import java.util.List;
import java.util.UUID;

/**
 * What goes along with the messages of a page.
 *
 * @param files of all its messages
 */
public record Along(List<Enclosures.Enclosed> files) {

    /** Those that go with one of its messages. */
    public List<Enclosures.Enclosed> of(UUID message) {
        return files.stream().filter(each -> each.message().equals(message)).toList();
    }
}
