package org.kapocs.desk.contact;

import java.util.List;
import java.util.UUID;

/**
 * What goes along with the messages of a page, and what was to go along with the next one.
 *
 * @param files of all its messages
 * @param megabytes of one file
 * @param turned files that were sent and cannot be kept
 */
public record Along(List<Enclosures.Enclosed> files, int megabytes, List<Enclosures.Turned> turned) {

    /** Those that go with one of its messages. */
    public List<Enclosures.Enclosed> of(UUID message) {
        return files.stream().filter(each -> each.message().equals(message)).toList();
    }
}
